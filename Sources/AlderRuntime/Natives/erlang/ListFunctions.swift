extension NativeTable {
  static let listFunctions: [Native] = [
    Native("hd", hd),
    Native("tl", tl),
    Native("length") { p, list throws(Raise) in try length(p, list) },
    Native("++") { p, a, b throws(Raise) in try p.appendLists(a, b) },
    Native("--") { p, a, b throws(Raise) in try p.subtractLists(a, b) },
    Native("append") { p, a, b throws(Raise) in try p.appendLists(a, b) },
    Native("subtract") { p, a, b throws(Raise) in try p.subtractLists(a, b) },
  ]

  private static func hd(_ p: Process, _ list: Term) throws(Raise) -> Term {
    if list.isCons { return list.head }
    throw p.badarg()
  }

  private static func tl(_ p: Process, _ list: Term) throws(Raise) -> Term {
    if list.isCons { return list.tail }
    throw p.badarg()
  }

  private static func length(_ p: Process, _ list: Term) throws(Raise) -> Term {
    guard let length = list.listLength else { throw p.badarg() }
    p.charge(length >> 5)
    return Term(small: length)
  }
}
