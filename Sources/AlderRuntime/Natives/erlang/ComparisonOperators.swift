/// Erlang's comparisons, called as functions.
extension NativeTable {
  static let comparisonOperators: [Native] = [
    Native("==") { _, a, b in Term(a.isEqual(to: b)) },
    Native("/=") { _, a, b in Term(!a.isEqual(to: b)) },
    Native("=:=") { _, a, b in Term(a.isExactlyEqual(to: b)) },
    Native("=/=") { _, a, b in Term(!a.isExactlyEqual(to: b)) },
    Native("<") { _, a, b in Term(Term.compare(a, b) < 0) },
    Native("=<") { _, a, b in Term(Term.compare(a, b) <= 0) },
    Native(">") { _, a, b in Term(Term.compare(a, b) > 0) },
    Native(">=") { _, a, b in Term(Term.compare(a, b) >= 0) },
    Native("min") { _, a, b in Term.compare(a, b) <= 0 ? a : b },
    Native("max") { _, a, b in Term.compare(a, b) >= 0 ? a : b },
  ]
}
