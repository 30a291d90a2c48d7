import CDescriptors

/// Looks for one of several strings of bytes: the first place where one begins, and of those that
/// begin there the longest.
struct PatternSearch {
  struct Match {
    let start: Int
    let count: Int
    var end: Int { start + count }
  }

  /// Of several patterns.
  private let automaton: PatternAutomaton?
  /// The only one.
  private let pattern: [UInt8]

  /// Nil unless there are patterns, none of them empty.
  init?(_ patterns: [[UInt8]]) {
    guard !patterns.isEmpty, patterns.allSatisfy({ !$0.isEmpty }) else { return nil }
    automaton = patterns.count == 1 ? nil : PatternAutomaton(patterns)
    pattern = patterns[0]
  }

  private init(only pattern: [UInt8]) {
    automaton = nil
    self.pattern = pattern
  }

  /// A binary, a list of binaries, or what `compile_pattern` has made of them.
  init?(_ term: Term) {
    var patterns: [[UInt8]] = []
    var list = term.isTuple(arity: 2) && Self.isCompiled(term) ? term.elements[1] : term
    if !list.isCons {
      guard let bytes = list.wholeBytes, !bytes.isEmpty else { return nil }
      self.init(only: bytes)
      return
    }
    while list.isCons {
      guard let bytes = list.head.wholeBytes else { return nil }
      patterns.append(bytes)
      list = list.tail
    }
    guard list.isEmpty else { return nil }
    self.init(patterns)
  }

  /// The tag of a compiled pattern.
  var tag: Term { automaton == nil ? Self.bm : Self.ac }

  private static let bm = Term(atom: "bm")
  private static let ac = Term(atom: "ac")

  private static func isCompiled(_ term: Term) -> Bool {
    term.elements[0] == bm || term.elements[0] == ac
  }

  /// The first match within `range`.
  func first(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Match? {
    if let automaton { return range.isEmpty ? nil : automaton.first(in: bytes, range) }
    guard range.count >= pattern.count, let base = bytes.baseAddress else { return nil }
    // The C library's search is linear in the bytes, and skips most of them.
    guard let found = memmem(base + range.lowerBound, range.count, pattern, pattern.count) else {
      return nil
    }
    return Match(start: UnsafeRawPointer(found) - UnsafeRawPointer(base), count: pattern.count)
  }

  /// Calls back for matches that do not overlap, as long as it is told to go on.
  func forEach(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Match) -> Bool
  ) {
    var start = range.lowerBound
    while let match = first(in: bytes, start..<range.upperBound) {
      guard body(match) else { return }
      start = match.end
    }
  }
}
