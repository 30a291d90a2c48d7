extension SourceFile {
  /// Whether one of the first two lines is a comment that declares Latin-1: `coding`, then `:` or
  /// `=`, blanks, and the name of the encoding.
  static func declaresLatin1(_ bytes: [UInt8]) -> Bool {
    var index = 0
    for _ in 0..<2 {
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[index..<end]
      let first = line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      if first == UInt8(ascii: "%"), let name = encodingName(in: Array(line)) {
        return name == "latin-1"
      }
      index = end + 1
      if index >= bytes.count { return false }
    }
    return false
  }

  private static func encodingName(in line: [UInt8]) -> String? {
    let key = Array("coding".utf8)
    guard line.count > key.count else { return nil }
    for start in 0..<(line.count - key.count) where Array(line[start..<start + key.count]) == key {
      var index = start + key.count
      guard line[index] == UInt8(ascii: ":") || line[index] == UInt8(ascii: "=") else { continue }
      index += 1
      while index < line.count, line[index] == UInt8(ascii: " ") { index += 1 }
      let name = line[index...].prefix { byte in
        byte == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
      }
      return String(decoding: name, as: UTF8.self).lowercased()
    }
    return nil
  }

  /// Latin-1 is the first 256 code points of Unicode, so conversion is widening.
  static func convertingLatin1(_ bytes: [UInt8]) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
      } else {
        utf8.append(0xC0 | byte >> 6)
        utf8.append(0x80 | byte & 0x3F)
      }
    }
    return utf8
  }
}
