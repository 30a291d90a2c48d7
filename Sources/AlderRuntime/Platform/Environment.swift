import Glibc

/// The environment variables. The C library's are not safe for threads, so all access is here, under
/// a lock.
enum Environment {
  private static let lock = Lock()

  static func value(of name: String) -> String? {
    lock.withLock { getenv(name).map { String(cString: $0) } }
  }

  /// Nil removes it. Nothing happens if the name is none.
  static func set(_ name: String, to value: String?) {
    lock.withLock { _ = value.map { setenv(name, $0, 1) } ?? unsetenv(name) }
  }

  /// The entries for a program that gets them with some changes: nil removes a variable.
  static func changed(by changes: [(name: [UInt8], value: [UInt8]?)]) -> [[CChar]] {
    var entries: [[UInt8]] = []
    lock.withLock {
      var next = environ
      while let entry = next.pointee {
        entries.append(Array(UnsafeRawBufferPointer(start: entry, count: strlen(entry))))
        next += 1
      }
    }
    for change in changes {
      let start = change.name + [UInt8(ascii: "=")]
      entries.removeAll { $0.starts(with: start) }
      if let value = change.value { entries.append(start + value) }
    }
    return entries.map { $0.map { CChar(bitPattern: $0) } + [0] }
  }

  static func all() -> [(name: String, value: String)] {
    lock.withLock {
      var variables: [(String, String)] = []
      var next = environ
      while let entry = next.pointee {
        let parts = String(cString: entry).split(
          separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 { variables.append((String(parts[0]), String(parts[1]))) }
        next += 1
      }
      return variables
    }
  }
}
