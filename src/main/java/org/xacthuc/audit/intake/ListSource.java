package org.xacthuc.audit.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xacthuc.audit.PdfFolder;
import org.xacthuc.base.Bytes;
import org.xacthuc.verdict.InputProblem;

/**
 * The files and folders that a list names, one a line or each ended by NUL. Names are bytes; those
 * that begin with no slash are found in the working folder. Empty ones are passed over.
 *
 * @param list is read once, from where it stands, and closed then
 */
public record ListSource(InputStream list, boolean endedByNul) implements InputSource {
  private static final int LONGEST_NAME = 1 << 16;

  /** As some editors begin a text. */
  private static final Bytes BYTE_ORDER_MARK = Bytes.fromHex("efbbbf");

  @Override
  public void list(Receiver receiver) throws IOException {
    try (InputStream in = new BufferedInputStream(list)) {
      list(in, receiver);
    }
  }

  private void list(InputStream in, Receiver receiver) throws IOException {
    passMark(in);
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    int end = endedByNul ? 0 : '\n';
    for (int b = next(in); b >= 0; b = next(in)) {
      if (b == end) {
        take(name, receiver);
      } else if (name.size() < LONGEST_NAME) {
        name.write(b);
      } else {
        throw new ListingException("a name in the list is too long");
      }
    }
    take(name, receiver);
  }

  private static void passMark(InputStream in) throws ListingException {
    in.mark(BYTE_ORDER_MARK.length());
    try {
      if (!Bytes.of(in.readNBytes(BYTE_ORDER_MARK.length())).equals(BYTE_ORDER_MARK)) {
        in.reset();
      }
    } catch (IOException e) {
      throw new ListingException(e);
    }
  }

  private static int next(InputStream in) throws ListingException {
    try {
      return in.read();
    } catch (IOException e) {
      throw new ListingException(e);
    }
  }

  private void take(ByteArrayOutputStream read, Receiver receiver) throws IOException {
    Bytes name = Bytes.of(read.toByteArray());
    read.reset();
    int length = name.length();
    if (!endedByNul && length > 0 && name.at(length - 1) == '\r') {
      length--;
    }
    if (length > 0) {
      take(name.slice(0, length), receiver);
    }
  }

  private void take(Bytes name, Receiver receiver) throws IOException {
    Path file;
    try {
      file = PathName.path(name);
    } catch (IllegalArgumentException e) {
      receiver.take(absent(name, InputProblem.NOT_FOUND));
      return;
    }
    if (Files.isDirectory(file)) {
      folder(name, file, receiver);
    } else {
      // Whether it is there is seen when it is read.
      receiver.take(new Item.Present(PathName.encode(name), text(name), file));
    }
  }

  private void folder(Bytes name, Path folder, Receiver receiver) throws IOException {
    int length = name.length();
    while (length > 1 && name.at(length - 1) == '/') {
      length--;
    }
    FolderSource.Items items =
        new FolderSource.Items(PathName.bytes(folder), name.slice(0, length), this, receiver);
    if (!PdfFolder.walk(folder, items)) {
      receiver.take(absent(name, InputProblem.FOLDER_WITHOUT_PDF));
    }
  }

  private static Item absent(Bytes name, InputProblem why) {
    return new Item.Absent(PathName.encode(name), text(name), why);
  }

  private static String text(Bytes name) {
    return new String(name.toArray(), StandardCharsets.UTF_8);
  }

  @Override
  public String name(String path) {
    return text(PathName.decode(path));
  }
}
