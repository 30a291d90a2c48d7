/// Sorting. Long lists are sorted on a dirty thread, so that they hold up nobody.
extension NativeTable {
  static let listSorting: [Native] = [
    .step("sort", arity: 1) { p throws(Raise) in try sort(p, unique: false) },
    .step("usort", arity: 1) { p throws(Raise) in try sort(p, unique: true) },
    .step("keysort", arity: 2) { p throws(Raise) in try keySort(p, unique: false) },
    .step("ukeysort", arity: 2) { p throws(Raise) in try keySort(p, unique: true) },
    .step("merge", arity: 2) { p throws(Raise) in try merge(p, unique: false) },
    .step("umerge", arity: 2) { p throws(Raise) in try merge(p, unique: true) },
  ]

  private static func merge(_ p: Process, unique: Bool) throws(Raise) -> Next? {
    guard p[0].isList, p[1].isList else { throw p.functionClause() }
    if (p[0].listLength ?? 0) + (p[1].listLength ?? 0) < Process.longSort {
      return p.deliver(try p.mergedList(p[0], p[1], unique: unique))
    }
    return p.continueOnDirtyThread { p throws(Raise) in
      p.deliver(try p.mergedList(p[0], p[1], unique: unique))
    }
  }

  private static func sort(_ p: Process, unique: Bool) throws(Raise) -> Next? {
    guard let count = p[0].listLength else { throw p.functionClause() }
    if count < Process.longSort {
      return p.deliver(p.sortedList(p[0], count: count, unique: unique))
    }
    return p.continueOnDirtyThread { p in
      p.deliver(p.sortedList(p[0], count: count, unique: unique))
    }
  }

  private static func keySort(_ p: Process, unique: Bool) throws(Raise) -> Next? {
    guard p[0].isSmall, p[0].small >= 1 else { throw p.functionClause() }
    guard let count = p[1].listLength else { throw p.error(Atom.caseClause, p[1]) }
    let position = p[0].small
    if count < Process.longSort {
      return p.deliver(
        try p.keySortedList(p[1], count: count, position: position, unique: unique))
    }
    return p.continueOnDirtyThread { p throws(Raise) in
      p.deliver(try p.keySortedList(p[1], count: count, position: position, unique: unique))
    }
  }
}
