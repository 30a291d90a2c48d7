import Glibc

/// The environment variables. The C library's are not safe for threads, so all access is here, under
/// a lock.
enum Environment {
  private static let lock = Lock()

  static func value(of name: String) -> String? {
    lock.withLock { getenv(name).map { String(cString: $0) } }
  }

  /// Nil removes it. False if the name is none.
  static func set(_ name: String, to value: String?) -> Bool {
    lock.withLock { value.map { setenv(name, $0, 1) } ?? unsetenv(name) } == 0
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
