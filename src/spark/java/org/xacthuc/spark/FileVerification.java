package org.xacthuc.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.Verifier;
import org.xacthuc.audit.Unverified;
import org.xacthuc.base.Limit;
import org.xacthuc.cli.Host;
import org.xacthuc.cli.VerdictArguments;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.register.Register;
import org.xacthuc.report.Messages;
import org.xacthuc.report.row.ReportRow;
import org.xacthuc.verdict.InputProblem;

/** Verifies the files of one partition, one by one. Each has a row, whatever it is. */
final class FileVerification {
  private final Host host;
  private final PortableRequest asked;
  private final VerificationRequest request;
  private final Optional<Register> registered;
  private final Messages messages;
  private final Configuration hadoop;
  private final Verifier verifier = new Verifier();

  /**
   * @param asked as the driver sent it
   * @param hadoop what is known of file systems
   */
  FileVerification(Host host, PortableRequest asked, Configuration hadoop) {
    this.host = host;
    this.asked = asked;
    this.hadoop = hadoop;
    request = asked.request(host);
    registered = asked.registered();
    messages = Messages.of(asked.language());
  }

  /**
   * The row of one file.
   *
   * @param names says what it is called and where it is
   */
  ReportRow row(String path, Names names) throws IOException {
    String name = names.file(path);
    VerificationRequest expecting = request.withExpectation(asked.expected(registered, name));
    VerificationReport report = report(path, names, expecting);
    return ReportRow.of(report, messages, VerdictArguments.version());
  }

  private VerificationReport report(String path, Names names, VerificationRequest by)
      throws IOException {
    Instant start = host.clock().instant();
    Unverified unseen = Unverified.unseen(names.file(path));
    Optional<Path> place = names.place(path);
    if (place.isEmpty()) {
      return unseen.notReadable(InputProblem.READ_ERROR, by);
    }
    try (StoredFile file = read(place.get(), unseen.file())) {
      return verified(file, unseen.file(), by)
          .withElapsed(Duration.between(start, host.clock().instant()));
    } catch (StoredFile.FailedException e) {
      return switch (e.failure()) {
        case TOO_LARGE ->
            new Unverified(unseen.file(), Optional.empty(), e.length())
                .limitReached(Limit.FILE_SIZE, by);
        case CHANGED -> unseen.changedWhileRead(by);
        case NOT_A_FILE -> unseen.notReadable(InputProblem.NOT_A_FILE, by);
      };
    } catch (FileNotFoundException e) {
      return unseen.notReadable(InputProblem.NOT_FOUND, by);
    } catch (AccessControlException e) {
      return unseen.notReadable(InputProblem.NO_PERMISSION, by);
    } catch (IOException e) {
      return unseen.notReadable(InputProblem.READ_ERROR, by);
    }
  }

  private StoredFile read(Path place, String name) throws IOException {
    FileSystem files = place.getFileSystem(hadoop);
    // Beside a local file may lie a checksum that is not its own any more.
    return StoredFile.read(
        files instanceof LocalFileSystem local ? local.getRaw() : files,
        place,
        name,
        request.policy().limits());
  }

  /** What others take of this process's memory passes: a second attempt may succeed. */
  private VerificationReport verified(StoredFile stored, String name, VerificationRequest by)
      throws IOException {
    Optional<VerificationReport> report = Optional.empty();
    for (int i = 0; i < 2; i++) {
      try (PdfFile file = stored.open()) {
        return verifier.verify(file, name, by);
      } catch (StackOverflowError e) {
        report = Optional.of(stored.unverified().limitReached(Limit.STACK, by));
      } catch (OutOfMemoryError e) {
        report = Optional.of(stored.unverified().limitReached(Limit.MEMORY, by));
      } catch (RuntimeException | Error e) {
        report =
            Optional.of(stored.unverified().verificationFailed(InputProblem.PROGRAM_FAULT, by));
      }
    }
    return report.orElseThrow();
  }
}
