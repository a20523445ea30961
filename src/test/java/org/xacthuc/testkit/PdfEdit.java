package org.xacthuc.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xacthuc.base.Bytes;

/** Changes to a PDF while they are collected: each sees what the earlier ones did. */
final class PdfEdit {
  private final RawPdf base;
  private final SortedMap<Integer, Bytes> objects = new TreeMap<>();
  private int next;

  PdfEdit(RawPdf base) {
    this.base = base;
    this.next = base.size();
  }

  RawPdf base() {
    return base;
  }

  int add(String body) {
    return add(body.getBytes(StandardCharsets.ISO_8859_1));
  }

  int add(byte[] body) {
    objects.put(next, Bytes.of(body));
    return next++;
  }

  int addStream(String dictionary, byte[] content) {
    return add(PdfObject.streamBody(RawDictionary.parse(dictionary), content));
  }

  /** Adds objects that refer to each other by their place in the list; gives their numbers. */
  List<Integer> addAll(List<PdfObject> list) {
    var numbers = new ArrayList<Integer>();
    for (int i = 0; i < list.size(); i++) {
      numbers.add(next + i);
    }
    list.forEach(object -> add(object.body(numbers)));
    return numbers;
  }

  void put(int number, String body) {
    objects.put(number, Bytes.of(body.getBytes(StandardCharsets.ISO_8859_1)));
  }

  void putStream(int number, String dictionary, byte[] content) {
    objects.put(number, Bytes.of(PdfObject.streamBody(RawDictionary.parse(dictionary), content)));
  }

  RawDictionary dictionary(int number) {
    return RawDictionary.parse(value(number));
  }

  void set(int number, String key, String value) {
    put(number, dictionary(number).put(key, value).toString());
  }

  /** Appends to an array in a dictionary, wherever that array stands. */
  void appendTo(int number, String key, String element) {
    String array = dictionary(number).get(key);
    int elsewhere = array == null ? -1 : RawSyntax.referenced(array);
    if (elsewhere >= 0) {
      put(elsewhere, extended(value(elsewhere), element));
    } else {
      set(number, key, extended(array == null ? "[]" : array, element));
    }
  }

  /** The object number of a dictionary in the catalog, made or moved out of it where need be. */
  int catalogDictionary(String key) {
    String value = dictionary(base.catalog()).get(key);
    int number = value == null ? -1 : RawSyntax.referenced(value);
    if (number < 0) {
      number = add(value == null ? "<< >>" : value);
      set(base.catalog(), key, number + " 0 R");
    }
    return number;
  }

  PdfUpdate toUpdate() {
    var update = PdfUpdate.update();
    for (var entry : objects.entrySet()) {
      update = update.put(entry.getKey(), entry.getValue().toArray());
    }
    return update;
  }

  PdfWriter.Written append() {
    return PdfWriter.append(base, toUpdate());
  }

  /** Writes base and changes as one single revision with a classic table. */
  PdfWriter.Written rewrite() {
    return PdfWriter.whole(all(), base.trailer());
  }

  /** All objects of base as they are after the changes. */
  SortedMap<Integer, Bytes> all() {
    var all = new TreeMap<Integer, Bytes>();
    base.objectNumbers().forEach(number -> all.put(number, Bytes.of(base.body(number))));
    all.putAll(objects);
    return all;
  }

  private String value(int number) {
    Bytes changed = objects.get(number);
    return changed == null
        ? base.value(number)
        : new String(changed.toArray(), StandardCharsets.ISO_8859_1);
  }

  private static String extended(String array, String element) {
    String inner = array.trim();
    return inner.substring(0, inner.length() - 1).stripTrailing() + " " + element + "]";
  }
}
