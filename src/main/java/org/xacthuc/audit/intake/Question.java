package org.xacthuc.audit.intake;

import java.nio.file.Path;
import org.xacthuc.audit.Input;
import org.xacthuc.audit.workers.Frame;
import org.xacthuc.base.Bytes;

/** Content on its way to a worker: the very bytes, or where our own copy of them is. */
final class Question {
  private static final String BYTES = "bytes";
  private static final String COPY = "copy";

  private Question() {}

  static Frame write(String name, Content.Whole content) {
    if (content instanceof Content.InMemory memory) {
      return Frame.of(Bytes.ofUtf8(name), Bytes.ofUtf8(BYTES), memory.bytes());
    }
    Path file = ((Content.Snapshot) content).file().toAbsolutePath();
    return Frame.of(Bytes.ofUtf8(name), Bytes.ofUtf8(COPY), PathName.bytes(file));
  }

  static Input.Present read(Frame frame) {
    Bytes content = frame.parts().get(2);
    return frame.text(1).equals(BYTES)
        ? new Input.InMemory(frame.text(0), content)
        : new Input.OnDisk(frame.text(0), PathName.path(content));
  }

  /** The same without a worker. */
  static Input.Present input(String name, Content.Whole content) {
    return content instanceof Content.InMemory memory
        ? new Input.InMemory(name, memory.bytes())
        : new Input.OnDisk(name, ((Content.Snapshot) content).file());
  }
}
