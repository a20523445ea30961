package org.xacthuc.online;

import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.config.Http1Config;

/**
 * An HTTP client without anything of its own will: no cookies, no redirections, no repetitions, no
 * log-in, no compression, no connection used twice, and no proxy, which would resolve names in our
 * place.
 */
final class PlainClient {
  private static final int LONGEST_LINE = 8 << 10;
  private static final int MOST_HEADERS = 100;
  private static final int MOST_CONNECTIONS = 64;

  private PlainClient() {}

  static CloseableHttpClient of(OnlineLimits limits, DnsResolver resolver) {
    return HttpClients.custom()
        .setConnectionManager(connections(limits, resolver))
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(limits.request().toMillis(), TimeUnit.MILLISECONDS)
                .setResponseTimeout(limits.silence().toMillis(), TimeUnit.MILLISECONDS)
                .setAuthenticationEnabled(false)
                .setRedirectsEnabled(false)
                .setContentCompressionEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent("xacthuc")
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      OnlineLimits limits, DnsResolver resolver) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(limits.connect().toMillis(), TimeUnit.MILLISECONDS)
                .setSocketTimeout((int) limits.silence().toMillis(), TimeUnit.MILLISECONDS)
                .build())
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setMaxConnPerRoute(MOST_CONNECTIONS)
        .build();
  }
}
