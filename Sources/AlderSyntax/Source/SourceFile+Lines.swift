extension SourceFile {
  /// The line, counted from 1, that a byte offset lies on.
  public func line(at offset: UInt32) -> Int {
    if hasPlacesOnly { return Self.place(of: offset).line }
    return index(ofLineAt: offset) + 1 + lineShift
  }

  /// The place of that line in `lineStarts`.
  private func index(ofLineAt offset: UInt32) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) >> 1
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Line and column of a byte offset; the column counts code points from 1.
  public func position(at offset: UInt32) -> Position {
    if hasPlacesOnly { return Self.place(of: offset) }
    let index = index(ofLineAt: offset)
    let start = Int(lineStarts[index])
    let end = min(Int(offset), count)
    var column = 1
    for byte in start..<max(start, end) where bytes[byte] & 0xC0 != 0x80 { column += 1 }
    return Position(line: index + 1 + lineShift, column: column)
  }

  /// Where the name is in the use of a macro that starts at an offset, which is where its tokens are
  /// said to stand; the offset itself if there is none.
  public func nameOfMacro(at offset: UInt32) -> UInt32 {
    var offset = Int(offset)
    guard bytes[offset] == UInt8(ascii: "?") else { return UInt32(offset) }
    offset += 1
    while offset < count, bytes[offset] <= UInt8(ascii: " ") { offset += 1 }
    return UInt32(offset)
  }

  /// The text of a line, counted from 1, without its line feed.
  public func lineText(_ number: Int) -> String {
    let line = number - lineShift
    guard line >= 1, line <= lineStarts.count else { return "" }
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) - 1 : count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  static func lineStarts(of bytes: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    bytes.withUnsafeBufferPointer { buffer in
      for index in 0..<buffer.count where buffer[index] == UInt8(ascii: "\n") {
        starts.append(UInt32(truncatingIfNeeded: index + 1))
      }
    }
    // Text that ends in a line feed has no further line after it, but an offset at its end (where
    // "unexpected end of file" is reported) is shown there.
    return starts
  }
}
