package org.xacthuc.audit.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.xacthuc.audit.PdfFolder;
import org.xacthuc.base.Bytes;
import org.xacthuc.verdict.InputProblem;

/**
 * Every *.pdf below a folder. Paths begin below it.
 *
 * @param folder as the user named it
 */
public record FolderSource(Path folder) implements InputSource {

  @Override
  public void list(Receiver receiver) throws IOException {
    PdfFolder.walk(folder, new Items(PathName.bytes(folder), Bytes.EMPTY, this, receiver));
  }

  @Override
  public String name(String path) {
    String below = new String(PathName.decode(path).toArray(), StandardCharsets.UTF_8);
    return folder + (folder.toString().endsWith("/") ? "" : "/") + below;
  }

  /**
   * What a walk finds, as inputs.
   *
   * @param root the folder's absolute path
   * @param before what a path begins with; then it goes on below the folder
   * @param source knows the names
   */
  record Items(Bytes root, Bytes before, InputSource source, Receiver receiver)
      implements PdfFolder.Receiver {

    @Override
    public void file(Path file) throws IOException {
      String path = path(file);
      receiver.take(new Item.Present(path, source.name(path), file));
    }

    @Override
    public void failed(Path place, InputProblem why) throws IOException {
      String path = path(place);
      receiver.take(new Item.Absent(path, source.name(path), why));
    }

    @Override
    public void tooMany(Path below, int limit) throws IOException {
      String path = path(below);
      receiver.take(new Item.Limited(path, source.name(path), limit));
    }

    /** The folder itself is a dot. */
    private String path(Path file) {
      Bytes whole = PathName.bytes(file);
      int from = root.length() + (root.at(root.length() - 1) == '/' ? 0 : 1);
      String below =
          from > whole.length() ? "." : PathName.encode(whole.slice(from, whole.length()));
      return before.isEmpty() ? below : PathName.encode(before) + "/" + below;
    }
  }
}
