package org.xacthuc.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.xacthuc.audit.intake.PathName;
import org.xacthuc.audit.intake.Shard;
import org.xacthuc.base.Bytes;

/**
 * The inputs' paths, each once, spread over the partitions by their hash. They are never all in one
 * place: a list is read, and a tree's folders are listed, where they are worked on.
 *
 * @param names says what and where each path is
 */
record Paths(JavaRDD<String> paths, Names names) {
  private static final int DEEPEST_FOLDER = 200;
  private static final Bytes BYTE_ORDER_MARK = Bytes.ofUtf8("\uFEFF");

  /**
   * Those of an input.
   *
   * @throws FileNotFoundException when there is none
   * @throws IOException when it cannot be listed
   */
  static Paths of(SparkSession spark, JobArguments arguments) throws IOException {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    int partitions = arguments.partitions().orElse(spark.sparkContext().defaultParallelism());
    Paths all =
        arguments.input().startsWith("@")
            ? ofList(spark, arguments, hadoop)
            : ofFolder(spark, arguments.input(), hadoop);
    int number = arguments.shard().number();
    int count = arguments.shard().count();
    JavaRDD<String> ours = all.paths().filter(path -> new Shard(number, count).has(path));
    return new Paths(ours.distinct(partitions), all.names());
  }

  private static Paths ofList(SparkSession spark, JobArguments arguments, Configuration hadoop)
      throws IOException {
    Path list = new Path(arguments.input().substring(1));
    // Said now rather than by a task.
    list.getFileSystem(hadoop).getFileStatus(list);
    Configuration lines = new Configuration(hadoop);
    boolean nul = arguments.endedByNul();
    lines.set("textinputformat.record.delimiter", nul ? "\0" : "\n");
    JavaRDD<String> entries =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .newAPIHadoopFile(
                list.toString(), TextInputFormat.class, LongWritable.class, Text.class, lines)
            .map(entry -> cleaned(Bytes.of(entry._2().copyBytes()), nul))
            .filter(entry -> !entry.isEmpty())
            .map(PathName::encode);
    FileSystem files = FileSystem.get(hadoop);
    return new Paths(entries, Names.ofList(files.makeQualified(files.getWorkingDirectory())));
  }

  private static Bytes cleaned(Bytes entry, boolean endedByNul) {
    boolean marked =
        entry.length() >= BYTE_ORDER_MARK.length()
            && entry.slice(0, BYTE_ORDER_MARK.length()).equals(BYTE_ORDER_MARK);
    Bytes name = marked ? entry.slice(BYTE_ORDER_MARK.length(), entry.length()) : entry;
    int last = name.length() - 1;
    return !endedByNul && last >= 0 && name.at(last) == '\r' ? name.slice(0, last) : name;
  }

  private static Paths ofFolder(SparkSession spark, String given, Configuration hadoop)
      throws IOException {
    Path folder = new Path(given);
    FileSystem files = folder.getFileSystem(hadoop);
    Path root = files.makeQualified(folder);
    if (!files.getFileStatus(root).isDirectory()) {
      throw new FileNotFoundException(given);
    }
    Names names = Names.below(root, given);
    List<String> folders = folders(files, root);
    SerializableConfiguration shipped = new SerializableConfiguration(hadoop);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaRDD<String> found =
        context
            .parallelize(folders, Math.min(folders.size(), 4 * context.defaultParallelism()))
            .flatMap(place -> pdfs(new Path(place), shipped.value(), names).iterator());
    return new Paths(found, names);
  }

  /** The folder and all below it, those too that cannot be listed. */
  private static List<String> folders(FileSystem files, Path root) throws IOException {
    List<String> folders = new ArrayList<>();
    Deque<Path> left = new ArrayDeque<>(List.of(root));
    while (!left.isEmpty()) {
      Path folder = left.remove();
      folders.add(folder.toString());
      if (folder.depth() - root.depth() >= DEEPEST_FOLDER) {
        throw new IOException("too deep: " + folder);
      }
      try {
        left.addAll(below(files, folder, root));
      } catch (IOException e) {
        if (folder.equals(root)) {
          throw e;
        }
      }
    }
    return folders;
  }

  private static List<Path> below(FileSystem files, Path folder, Path root) throws IOException {
    List<Path> folders = new ArrayList<>();
    RemoteIterator<FileStatus> entries = files.listStatusIterator(folder);
    while (entries.hasNext()) {
      FileStatus entry = entries.next();
      if (entry.isDirectory() && !LocalLinks.isLoop(entry.getPath(), root)) {
        folders.add(entry.getPath());
      }
    }
    return folders;
  }

  /**
   * The PDF files of a folder alone, by their endings. One that cannot be listed stands for itself:
   * it may hide files.
   */
  private static List<String> pdfs(Path folder, Configuration hadoop, Names names) {
    List<String> found = new ArrayList<>();
    try {
      RemoteIterator<FileStatus> entries = folder.getFileSystem(hadoop).listStatusIterator(folder);
      while (entries.hasNext()) {
        FileStatus entry = entries.next();
        if (!entry.isDirectory()
            && entry.getPath().getName().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
          found.add(names.path(entry.getPath()));
        }
      }
    } catch (IOException e) {
      found.add(names.path(folder));
    }
    return found;
  }
}
