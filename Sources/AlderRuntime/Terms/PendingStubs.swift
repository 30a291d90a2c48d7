extension Process {
  func appendLists(_ a: Term, _ b: Term) throws(Raise) -> Term { throw badarith() }
  func subtractLists(_ a: Term, _ b: Term) throws(Raise) -> Term { throw badarith() }
}
