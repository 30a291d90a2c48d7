/// A stretch of source text: byte offsets into the UTF-8 text of one file of a module.
///
/// `file` indexes `ParsedModule.files`, because a module is usually made of several (headers).
/// Lines and columns are not stored: ask the `SourceFile` for them.
public struct Span: Hashable, Sendable {
  /// Offset of the first byte.
  public var start: UInt32
  /// Offset after the last byte.
  public var end: UInt32
  /// Index of the file in the module's table of files.
  public var file: UInt16

  public init(start: UInt32, end: UInt32, file: UInt16 = 0) {
    self.start = start
    self.end = end
    self.file = file
  }

  /// From the start of this span to the end of another one in the same file.
  public func through(_ other: Span) -> Span {
    Span(start: start, end: max(end, other.end), file: file)
  }

  /// The empty span at the start of the first file, for what has no place in the text.
  public static var none: Span { Span(start: 0, end: 0) }
}
