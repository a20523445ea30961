package org.xacthuc.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;
import org.apache.pdfbox.pdmodel.encryption.PDEncryption;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;

/**
 * A document as PDFBox, which repairs, reads it, for text and objects. PDFBox's own document class
 * starts the windowing toolkit as soon as it is touched, which takes longer than reading a page.
 */
final class LenientDocument implements Closeable {
  /** Of all objects that PDFBox has read, together: those of forty thousand pages. */
  private static final long MOST_VALUES = 500_000;

  /** What an object takes beside what is in it. */
  private static final int VALUES_PER_OBJECT = 4;

  /**
   * What PDFBox keeps of each object that a file lists. Where half of the memory does not hold them
   * nothing is read: a process whose memory is nearly full takes minutes to find that it is.
   */
  private static final long BYTES_PER_OBJECT = 500;

  /** Bytes of all strings that are decrypted. */
  private static final long MOST_CLEAR = 1 << 24;

  /** Of decrypting a string takes as long as so many of its bytes. */
  private static final int BYTES_PER_STRING = 500;

  /** Values in each other that are counted; what lies deeper counts as one. */
  private static final int DEEPEST = 100;

  private final RandomAccessRead source;
  private final COSDocument document;
  private final PDEncryption encryption;
  private final Expansion expansion;
  private final ResourceCache resources = new DefaultResourceCache();
  private PDPageTree tree;
  private List<PDPage> pages = List.of();

  private LenientDocument(Parser parser, PDEncryption encryption) {
    this.source = parser.origin;
    this.document = parser.read();
    this.encryption = encryption;
    this.expansion = parser.expansion;
    document.getDocumentState().setParsing(false);
  }

  /**
   * Opens a document; it is closed together with its source.
   *
   * @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException when the password does
   *     not open it
   */
  static LenientDocument open(RandomAccessRead source, String password, Limits limits)
      throws IOException {
    return open(source, password, new Expansion(limits, BoundedContent.Operands.bounded()));
  }

  /** The same within the usual limits. */
  static LenientDocument open(RandomAccessRead source, String password) throws IOException {
    return open(source, password, Limits.DEFAULT);
  }

  private static LenientDocument open(RandomAccessRead source, String password, Expansion expansion)
      throws IOException {
    BundledFont.use();
    return new Parser(source, password, expansion).open();
  }

  /** The same as PDFBox's own class, for drawing; whoever closes it closes the source. */
  static PDDocument openForDrawing(RandomAccessRead source, String password, Limits limits)
      throws IOException {
    LenientDocument read =
        open(source, password, new Expansion(limits, BoundedContent.Operands.unbounded()));
    return new PDDocument(read.document, read.source, null);
  }

  /** What its streams expand to. */
  Expansion expansion() {
    return expansion;
  }

  /** The object that the trailer names as root. */
  COSDictionary catalog() {
    return document.getTrailer().getCOSDictionary(COSName.ROOT);
  }

  COSDictionary trailer() {
    return document.getTrailer();
  }

  /** What the file is encrypted with. */
  Optional<PDEncryption> encryption() {
    return Optional.ofNullable(encryption);
  }

  /** How many pages the page tree says it has. */
  int pageCount() {
    return tree().getCount();
  }

  private PDPageTree tree() {
    if (tree == null) {
      tree = new PDPageTree(catalog().getCOSDictionary(COSName.PAGES));
    }
    return tree;
  }

  /** The pages, in their order, which share the fonts that were read. */
  List<PDPage> pages() {
    if (pages.isEmpty()) {
      List<PDPage> read = new ArrayList<>();
      for (PDPage page : tree()) {
        read.add(new SharingPage(page.getCOSObject(), resources, expansion));
      }
      pages = List.copyOf(read);
    }
    return pages;
  }

  @Override
  public void close() throws IOException {
    document.close();
    source.close();
  }

  /** The steps of PDFBox's loader up to its document class. */
  private static final class Parser extends PDFParser {
    private final RandomAccessRead origin;
    private final Expansion expansion;
    private final Budget values = new Budget(MOST_VALUES);
    private final Budget clear = new Budget(MOST_CLEAR);

    Parser(RandomAccessRead source, String password, Expansion expansion) throws IOException {
      super(source, password, null, null, IOUtils.createMemoryOnlyStreamCache());
      this.origin = source;
      this.expansion = expansion;
      document = new MeasuredDocument(this, expansion);
      setLenient(true);
    }

    private COSDocument read() {
      return document;
    }

    /** Each string of an encrypted file is decrypted, with a cipher of its own, once it is read. */
    @Override
    protected COSString parseCOSString() throws IOException {
      COSString string = super.parseCOSString();
      if (securityHandler != null && !clear.spend(BYTES_PER_STRING + string.getBytes().length)) {
        throw new UncheckedIOException(new LimitReachedException(Limit.COMPARISON));
      }
      return string;
    }

    /** PDFBox keeps what it read of a file; an exception of I/O would stay within it. */
    @Override
    public COSBase dereferenceCOSObject(COSObject reference) throws IOException {
      COSBase object = super.dereferenceCOSObject(reference);
      if (!values.spend(VALUES_PER_OBJECT + values(object, DEEPEST))) {
        throw new UncheckedIOException(new LimitReachedException(Limit.COMPARISON));
      }
      return object;
    }

    private static long values(COSBase object, int depth) {
      if (depth == 0 || object instanceof COSObject) {
        return 1;
      }
      Collection<? extends COSBase> inside =
          object instanceof COSDictionary dictionary
              ? dictionary.getValues()
              : object instanceof COSArray array ? array.toList() : List.of();
      long count = 1;
      for (COSBase value : inside) {
        count += values(value, depth - 1);
      }
      return count;
    }

    LenientDocument open() throws IOException {
      boolean opened = false;
      try {
        if (!parsePDFHeader()) {
          parseFDFHeader();
        }
        initialParse();
        if (document.getXrefTable().size() * BYTES_PER_OBJECT
            > Runtime.getRuntime().maxMemory() / 2) {
          throw new LimitReachedException(Limit.MEMORY);
        }
        PDEncryption encryption = getEncryption();
        if (encryption == null && document.isEncrypted()) {
          encryption = new PDEncryption(document.getEncryptionDictionary());
        }
        LenientDocument read = new LenientDocument(this, encryption);
        opened = true;
        return read;
      } catch (UncheckedIOException e) {
        throw e.getCause();
      } finally {
        if (!opened && document != null) {
          IOUtils.closeQuietly(document);
        }
      }
    }
  }

  /** What PDFBox's own does, but for streams that are charged for what they expand to. */
  private static final class MeasuredDocument extends COSDocument {
    private final ICOSParser parser;
    private final RandomAccessStreamCache cache;
    private final Expansion expansion;

    MeasuredDocument(ICOSParser parser, Expansion expansion) throws IOException {
      super(IOUtils.createMemoryOnlyStreamCache(), parser);
      this.parser = parser;
      this.cache = IOUtils.createMemoryOnlyStreamCache().create();
      this.expansion = expansion;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream = expansion.stream(cache, parser.createRandomAccessReadView(start, length));
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }

    @Override
    public void close() throws IOException {
      super.close();
      cache.close();
    }
  }

  /** A page whose fonts are those that other pages read already. */
  private static final class SharingPage extends PDPage {
    private final ResourceCache cache;
    private final Expansion expansion;
    private PDResources shared;

    SharingPage(COSDictionary page, ResourceCache cache, Expansion expansion) {
      super(page);
      this.cache = cache;
      this.expansion = expansion;
    }

    /** PDFBox reads the only stream of a page as it expands, and makes one of several. */
    @Override
    public RandomAccessRead getContentsForStreamParsing() throws IOException {
      expansion.chargeAsOne(getCOSObject().getDictionaryObject(COSName.CONTENTS));
      return new BoundedContent(super.getContentsForStreamParsing(), expansion.operands());
    }

    @Override
    public PDResources getResources() {
      if (shared == null
          && PDPageTree.getInheritableAttribute(getCOSObject(), COSName.RESOURCES)
              instanceof COSDictionary own) {
        shared = new PDResources(own, cache);
      }
      return shared;
    }

    @Override
    public void setResources(PDResources resources) {
      super.setResources(resources);
      shared = resources;
    }
  }
}
