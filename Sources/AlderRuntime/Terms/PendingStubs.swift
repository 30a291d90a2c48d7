extension Process {
  func add(_ a: Term, _ b: Term) throws(Raise) -> Term { throw badarith() }
  func subtract(_ a: Term, _ b: Term) throws(Raise) -> Term { throw badarith() }
  func multiply(_ a: Term, _ b: Term) throws(Raise) -> Term { throw badarith() }
  func divide(_ a: Term, _ b: Term) throws(Raise) -> Term { throw badarith() }
  func div(_ a: Term, _ b: Term) throws(Raise) -> Term { throw badarith() }
  func rem(_ a: Term, _ b: Term) throws(Raise) -> Term { throw badarith() }
  func band(_ a: Term, _ b: Term) throws(Raise) -> Term { throw badarith() }
  func bor(_ a: Term, _ b: Term) throws(Raise) -> Term { throw badarith() }
  func bxor(_ a: Term, _ b: Term) throws(Raise) -> Term { throw badarith() }
  func bsl(_ a: Term, _ b: Term) throws(Raise) -> Term { throw badarith() }
  func bsr(_ a: Term, _ b: Term) throws(Raise) -> Term { throw badarith() }
  func bnot(_ a: Term) throws(Raise) -> Term { throw badarith() }
  func plus(_ a: Term) throws(Raise) -> Term { throw badarith() }
  func negate(_ a: Term) throws(Raise) -> Term { Term(small: -a.small) }
  func appendLists(_ a: Term, _ b: Term) throws(Raise) -> Term { throw badarith() }
  func subtractLists(_ a: Term, _ b: Term) throws(Raise) -> Term { throw badarith() }
  func integer(_ a: Int) -> Term { Term(small: a) }
  func integer(digits: String, radix: Int) -> Term { Term(small: 0) }
  var emptyMap: Term { .empty }
  func put(_ a: Term, _ b: Term, in map: Term) -> Term { .empty }
  func update(_ a: Term, _ b: Term, in map: Term) -> Term? { .empty }
  func makeMap(_ a: [(Term, Term)]) -> Term { .empty }
}
extension Term {
  func isEqual(to other: Term) -> Bool { self == other }
  static func compare(_ a: Term, _ b: Term) -> Int { 0 }
  func value(forKey key: Term) -> Term? { nil }
}
