import Glibc

/// Switches that make rare things happen all the time, for tests. They are environment variables,
/// on when set to 1, and are asked only on slow paths.
///
/// | variable | what it does |
/// |---|---|
/// | ALDER_STRESS_COLLECT | collects at every safe point while the process is small; overwrites freed memory |
/// | ALDER_STRESS_STACK | moves the stack at every call |
/// | ALDER_STRESS_REDUCTIONS | ends a turn at every call |
/// | ALDER_STRESS_VERIFY | checks the heap after every collection |
enum Stress {
  static let collects = isSet("ALDER_STRESS_COLLECT")
  static let movesStack = isSet("ALDER_STRESS_STACK")
  static let limitsReductions = isSet("ALDER_STRESS_REDUCTIONS")
  static let verifies = isSet("ALDER_STRESS_VERIFY")

  /// Words below which every safe point collects: with more, programs would not get anywhere.
  static let smallFootprint = 1 << 15

  /// Words of a stack that are moved at every call.
  static let smallStack = 1 << 12

  private static func isSet(_ name: String) -> Bool {
    guard let value = getenv(name) else { return false }
    return value[0] == UInt8(ascii: "1")
  }
}
