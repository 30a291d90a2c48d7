/// Places instead of offsets: for trees that were not parsed from a text but made from forms, of whose
/// nodes line and column are known, or the line alone.
extension SourceFile {
  private static var columnBits: Int { 12 }
  private static var columnMask: UInt32 { 1 << 12 - 1 }

  /// The offset that stands for a place; column 0 is none. Lines beyond a million and columns beyond
  /// four thousand are not told apart.
  public static func offset(line: Int, column: Int) -> UInt32 {
    let line = UInt32(min(max(line, 0), Int(UInt32.max >> 12)))
    let column = UInt32(min(max(column, 0), Int(columnMask)))
    return line << UInt32(columnBits) | column
  }

  static func place(of offset: UInt32) -> Position {
    Position(line: Int(offset >> UInt32(columnBits)), column: max(1, Int(offset & columnMask)))
  }

  /// Whether a column is known of what is at an offset.
  public func hasColumn(at offset: UInt32) -> Bool {
    !hasPlacesOnly || offset & Self.columnMask != 0
  }
}
