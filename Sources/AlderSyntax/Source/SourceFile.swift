/// The text of one file, as UTF-8, with its line table.
///
/// The text is kept with two zero bytes behind it, so that the lexer can look ahead without
/// comparing against the end: `bytes[count]` and `bytes[count + 1]` are always 0.
public final class SourceFile: Sendable {
  /// The name to show in diagnostics, and what `?FILE` gives.
  public let path: String
  /// Where the text was read from: another path, if a `-file` attribute says where the text really
  /// comes from.
  public let origin: String
  /// What such an attribute adds to the numbers of lines.
  let lineShift: Int
  /// The text, UTF-8, followed by two zero bytes that do not belong to it.
  let bytes: [UInt8]
  /// The offset at which each line starts; the first is 0.
  let lineStarts: [UInt32]
  /// Whether offsets are lines and columns and not bytes of the text; see `SourceFile+Places.swift`.
  let hasPlacesOnly: Bool
  /// Whether the bytes given were Latin-1 (`%% coding: latin-1`) and have been converted.
  public let isLatin1: Bool

  /// The number of bytes of the text.
  public var count: Int { bytes.count - 2 }

  /// Whether it says on its first line what runs it, `#!/usr/bin/env escript`.
  public var isScript: Bool { bytes.starts(with: "#!".utf8) }

  /// Makes a file of a Swift string.
  public convenience init(path: String, text: String) {
    self.init(path: path, utf8: Array(text.utf8), isLatin1: false)
  }

  /// Makes a file of its bytes, which are UTF-8 unless a `coding:` comment on one of the first
  /// two lines says Latin-1.
  public convenience init(path: String, bytes: [UInt8]) {
    if Self.declaresLatin1(bytes) {
      self.init(path: path, utf8: Self.convertingLatin1(bytes), isLatin1: true)
    } else {
      self.init(path: path, utf8: bytes, isLatin1: false)
    }
  }

  private init(path: String, utf8: [UInt8], isLatin1: Bool) {
    // Offsets are 32 bits wide; source text of 4 GB is not a case worth wider spans.
    precondition(utf8.count < Int(UInt32.max) - 2, "source text larger than 4 GB")
    self.path = path
    origin = path
    lineShift = 0
    self.isLatin1 = isLatin1
    hasPlacesOnly = false
    lineStarts = Self.lineStarts(of: utf8)
    var bytes = utf8
    bytes.append(0)
    bytes.append(0)
    self.bytes = bytes
  }

  /// Makes a file whose offsets are places. The text, if it is at hand, is only for showing.
  public init(path: String, placesOf text: SourceFile?) {
    self.path = path
    origin = path
    lineShift = 0
    isLatin1 = text?.isLatin1 ?? false
    hasPlacesOnly = true
    lineStarts = text?.lineStarts ?? [0]
    bytes = text?.bytes ?? [0, 0]
  }

  /// The same text under another name, its lines counted differently: what follows a `-file`
  /// attribute.
  init(_ file: SourceFile, knownAs path: String, lineShift: Int) {
    self.path = path
    origin = file.origin
    self.lineShift = lineShift
    isLatin1 = file.isLatin1
    hasPlacesOnly = file.hasPlacesOnly
    lineStarts = file.lineStarts
    bytes = file.bytes
  }

  /// The text as a Swift string.
  public var text: String { String(decoding: bytes[0..<count], as: UTF8.self) }

  /// The text of a span of this file.
  public func text(of span: Span) -> String {
    let end = min(Int(span.end), count)
    let start = min(Int(span.start), end)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The number of lines; text after the last line feed counts as one.
  public var lineCount: Int { lineStarts.count }
}
