package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xacthuc.verdict.FindingCode;

/** The example in the README: compiled with the tests, and run as a stranger's program is. */
class ExampleTest {
  private static final Path SOURCE = Path.of("src/test/java/example/VerifyFile.java");
  private static final Predicate<String> BROUGHT =
      Pattern.compile("(pdfbox|pdfbox-io|fontbox|commons-logging|bc(prov|pkix|util)-jdk18on)-\\d.*")
          .asMatchPredicate();

  @Test
  void aSampleIsAuthentic() throws IOException, InterruptedException {
    Ended ended = verify("src/samples/309-CV-TU.pdf");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("AUTHENTIC\n");
    assertThat(ended.code()).isZero();
  }

  @Test
  void anAlteredOneIsNotAndTheCodeSaysWhy() throws IOException, InterruptedException {
    Ended ended = verify("src/samples/309-CV-TU-altered.pdf");

    assertThat(ended.out())
        .startsWith("NOT_AUTHENTIC\nFAILURE " + FindingCode.CHANGED_AFTER_SIGNING.code() + "\n");
  }

  @Test
  void theReadmeShowsIt() throws IOException {
    String program = Files.readString(SOURCE).replaceFirst("^package example;\n\n", "");

    assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + program + "```\n");
  }

  @Test
  void whatThePomBringsAlongIsWhatVerifyingNeeds() throws Exception {
    Document pom =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new File("pom.xml"));
    XPath path = XPathFactory.newDefaultInstance().newXPath();
    NodeList brought =
        (NodeList)
            path.evaluate(
                "/project/dependencies/dependency[not(scope = 'test') and not(optional = 'true')]"
                    + "/artifactId",
                pom,
                XPathConstants.NODESET);

    assertThat(IntStream.range(0, brought.getLength()).mapToObj(brought::item))
        .extracting(Node::getTextContent)
        .containsExactly("pdfbox", "bcprov-jdk18on", "bcpkix-jdk18on", "bcutil-jdk18on");
  }

  /** Our classes, and of the libraries those alone that come with ours. */
  private static String classPath() {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .filter(entry -> Files.isDirectory(Path.of(entry)) || BROUGHT.test(name(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String name(String entry) {
    return Path.of(entry).getFileName().toString();
  }

  private static Ended verify(String file) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Ended.of(
        Map.of(),
        List.of(java, "-cp", classPath(), "example.VerifyFile", file, "test-certs/anchors"));
  }
}
