package org.xacthuc.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Blocker;
import org.xacthuc.base.Bytes;

/**
 * The one file in a form, RFC 7578.
 *
 * @param name as the form gives it
 */
record Multipart(String name, Bytes content) {
  private static final int MOST_PARTS = 16;
  private static final int LONGEST_HEADERS = 8 << 10;

  /**
   * Reads a whole body; absent where it is no such form, or has no file or several: one report
   * could be taken for an answer on all of them.
   *
   * @param contentType the request's, with the boundary
   */
  static Optional<Multipart> read(String contentType, Bytes body) {
    String boundary = MultiPart.extractBoundary(contentType);
    if (boundary == null) {
      return Optional.empty();
    }
    MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
    parser.setMaxParts(MOST_PARTS);
    parser.setPartHeadersMaxLength(LONGEST_HEADERS);
    // Never to the disk.
    parser.setUseFilesForPartsWithoutFileName(false);
    parser.setMaxMemoryFileSize(-1);
    Content.Source source = Content.Source.from(body.asBuffer());
    try (MultiPartFormData.Parts parts =
        Blocker.blockWithPromise(promise -> parser.parse(source, promise))) {
      List<MultiPart.Part> files = new ArrayList<>();
      for (MultiPart.Part part : parts) {
        if (part.getFileName() != null) {
          files.add(part);
        }
      }
      return files.size() == 1 ? Optional.of(of(files.get(0))) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Jetty's ways to say that it is no form.
      return Optional.empty();
    }
  }

  private static Multipart of(MultiPart.Part file) throws IOException {
    return new Multipart(
        file.getFileName(), Bytes.of(Content.Source.asByteBuffer(file.getContentSource())));
  }
}
