import Testing

/// A way to run a program. What it does must not depend on it.
enum Mode: String, CaseIterable, Sendable, CustomTestStringConvertible {
  /// One scheduler thread.
  case single
  /// Four, whatever the machine has.
  case many
  /// The collector runs at every safe point.
  case collect
  /// The stack moves at every call.
  case stack
  /// Every call ends the turn.
  case slices
  /// The three at once.
  case together

  var testDescription: String { rawValue }

  var options: [String] { self == .single ? ["+S", "1"] : ["+S", "4"] }

  var environment: [String] {
    switch self {
    case .single, .many: []
    case .collect: ["ALDER_STRESS_COLLECT=1", "ALDER_STRESS_VERIFY=1"]
    case .stack: ["ALDER_STRESS_STACK=1"]
    case .slices: ["ALDER_STRESS_REDUCTIONS=1"]
    case .together:
      ["ALDER_STRESS_COLLECT=1", "ALDER_STRESS_STACK=1", "ALDER_STRESS_REDUCTIONS=1"]
    }
  }

  /// Seconds until a program counts as hanging.
  var timeLimit: Int {
    switch self {
    case .single, .many: 60
    case .collect, .stack, .slices, .together: 240
    }
  }
}
