import Glibc

/// What stands at the top of a script, as `escript` reads it: `#!` on the first line, flags for the
/// machine behind `%%!` on the second or the third.
struct ScriptHeader {
  private(set) var flags: [String] = []
  /// What follows is no source, but made by `escript` from compiled modules.
  private(set) var isCompiled = false

  /// Enough for lines that somebody writes by hand.
  private static let mostBytes = 1 << 14

  /// Nothing if the file cannot be read: whoever runs it says why.
  init(ofFile path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.mostBytes) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
    find(in: bytes)
  }

  private mutating func find(in bytes: [UInt8]) {
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: 3, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if line.starts(with: "FOR1".utf8) || line.starts(with: "PK\u{3}\u{4}".utf8) {
        isCompiled = true
        return
      }
      if 1...2 ~= number, line.starts(with: "%%!".utf8) {
        flags += CommandWords.split(String(decoding: line.dropFirst(3), as: UTF8.self))
      }
    }
  }
}
