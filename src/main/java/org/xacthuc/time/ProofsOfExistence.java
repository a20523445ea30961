package org.xacthuc.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.trust.CertificateStatus;

/**
 * What the document time-stamps of one file prove to have existed, and since when (ETSI EN 319
 * 102-1 §5.6). They are added newest first: each is validated with what the newer ones prove.
 */
public final class ProofsOfExistence {
  private final Instant now;
  private final Map<Bytes, Integer> coveredFrom;

  /** The earliest of those whose authorities' revocation is known, and the earliest of all. */
  private final NavigableMap<Integer, TimeStampOutcome> cleared = new TreeMap<>();

  private final NavigableMap<Integer, TimeStampOutcome> any = new TreeMap<>();
  private final NavigableMap<Integer, TimeStampDisorder> disorders = new TreeMap<>();
  private Optional<TimeStampOutcome> uncleared = Optional.empty();

  /**
   * Begins with nothing proven.
   *
   * @param coveredFrom for certificates, lists and responses of the file, in DER, the number of the
   *     first revision whose byte range covers them; whatever is not in it exists since now
   */
  public ProofsOfExistence(Instant now, Map<Bytes, Integer> coveredFrom) {
    this.now = now;
    this.coveredFrom = Map.copyOf(coveredFrom);
  }

  /**
   * Adds a document time-stamp; one that does not stand proves nothing and is passed over.
   *
   * @param revision the number of the revision that its byte range covers, never higher than the
   *     one added before
   */
  public void add(int revision, TimeStampOutcome stamp) {
    if (stamp.proven().isEmpty()) {
      return;
    }
    if (!any.isEmpty() && any.firstKey() < revision) {
      throw new IllegalArgumentException("time-stamps are added newest first");
    }
    disorder(stamp).ifPresent(found -> disorders.put(revision, found));
    put(any, revision, stamp);
    if (stamp.isCleared()) {
      put(cleared, revision, stamp);
    } else if (uncleared.isEmpty()) {
      uncleared = Optional.of(stamp);
    }
  }

  private static void put(
      NavigableMap<Integer, TimeStampOutcome> line, int revision, TimeStampOutcome stamp) {
    boolean earlier =
        line.isEmpty() || instant(stamp).isBefore(instant(line.firstEntry().getValue()));
    line.put(revision, earlier ? stamp : line.firstEntry().getValue());
  }

  /** The widest one among this and newer time-stamps. */
  private Optional<TimeStampDisorder> disorder(TimeStampOutcome stamp) {
    Optional<TimeStampDisorder> own =
        any.isEmpty()
            ? Optional.empty()
            : TimeStampDisorder.between(
                stamp.proven().orElseThrow(), any.firstEntry().getValue().proven().orElseThrow());
    Optional<TimeStampDisorder> newer =
        disorders.isEmpty() ? Optional.empty() : Optional.of(disorders.firstEntry().getValue());
    return TimeStampDisorder.widest(Stream.of(own, newer).flatMap(Optional::stream).toList());
  }

  /**
   * What later document time-stamps say of a signature.
   *
   * @param stamps those to go by: the earliest that can be gone by without doubt, then the earliest
   *     of all, when it is another
   * @param disorder the widest contradiction among them all
   */
  public record Covering(List<TimeStampOutcome> stamps, Optional<TimeStampDisorder> disorder) {
    public static final Covering NONE = new Covering(List.of(), Optional.empty());

    public Covering {
      stamps = List.copyOf(stamps);
    }
  }

  /** What covers the signature that ends a revision. */
  public Covering covering(int revision) {
    return new Covering(
        Stream.of(cleared, any)
            .map(line -> line.higherEntry(revision))
            .flatMap(Stream::ofNullable)
            .map(Map.Entry::getValue)
            .distinct()
            .toList(),
        Optional.ofNullable(disorders.higherEntry(revision)).map(Map.Entry::getValue));
  }

  /**
   * A proof for a token, with what else is proven along with it.
   *
   * @param others since when certificates, lists and responses, in DER, are proven to exist
   */
  record Cover(Existence existence, Function<Bytes, Instant> others) {}

  /** The proofs for a token in the signature that ends a revision, the better one first. */
  List<Cover> covers(int revision) {
    List<Cover> covers = new ArrayList<>();
    Stream.ofNullable(cleared.higherEntry(revision))
        .map(Map.Entry::getValue)
        .map(stamp -> new Cover(existence(stamp, List.of()), der -> since(der, cleared)))
        .forEach(covers::add);
    if (uncleared.isPresent()) {
      List<CertificateStatus> doubtful = uncleared.get().reliesOn();
      Stream.ofNullable(any.higherEntry(revision))
          .map(Map.Entry::getValue)
          .map(stamp -> new Cover(existence(stamp, doubtful), der -> since(der, any)))
          .forEach(covers::add);
    }
    return covers;
  }

  /**
   * Since when a certificate, list or response is proven to exist by time-stamps whose authorities'
   * revocation is known.
   *
   * @param der as it stands in the file
   * @return the instant of validation where nothing proves more
   */
  public Instant since(Bytes der) {
    return since(der, cleared);
  }

  private Instant since(Bytes der, NavigableMap<Integer, TimeStampOutcome> line) {
    return Optional.ofNullable(coveredFrom.get(der))
        .map(line::ceilingEntry)
        .map(entry -> instant(entry.getValue()))
        .orElse(now);
  }

  private static Existence existence(TimeStampOutcome stamp, List<CertificateStatus> further) {
    return new Existence(
        instant(stamp),
        Stream.concat(stamp.reliesOn().stream(), further.stream()).distinct().toList());
  }

  private static Instant instant(TimeStampOutcome stamp) {
    return stamp.proven().orElseThrow().instant();
  }
}
