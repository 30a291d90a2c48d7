/// `lists:sort/1` and its kin, on an array of the list's elements.
extension Process {
  /// The list in ascending order. `unique`: of elements that are equal (`==`) only the first stays.
  func sortedList(_ list: Term, count: Int, unique: Bool) -> Term {
    if count < 2 { return list }
    charge(Self.sortingCost(count))
    let items = UnsafeMutableBufferPointer<Term>.allocate(capacity: count)
    defer { items.deallocate() }
    var allSmall = true
    var rest = list
    for index in 0..<count {
      let element = rest.head
      allSmall = allSmall && element.isSmall
      items.initializeElement(at: index, to: element)
      rest = rest.tail
    }
    // Safe: tagged small integers order as their values do, and equal ones are the same.
    let hasChanged =
      allSmall
      ? MergeSort.sort(items) { Int(bitPattern: $0.bits) < Int(bitPattern: $1.bits) ? -1 : 1 }
      : MergeSort.sort(items) { Term.compare($0, $1) }
    if !unique { return hasChanged ? self.list(items.baseAddress!, count: count) : list }
    let kept = Self.removeRepeated(items) { Term.compare($0, $1) == 0 }
    return hasChanged || kept < count ? self.list(items.baseAddress!, count: kept) : list
  }

  /// A list of tuples in ascending order of their elements at `position`, which counts from 1.
  func keySortedList(
    _ list: Term, count: Int, position: Int, unique: Bool
  ) throws(Raise) -> Term {
    if count < 2 { return list }
    charge(Self.sortingCost(count))
    let items = UnsafeMutableBufferPointer<Keyed>.allocate(capacity: count)
    defer { items.deallocate() }
    var rest = list
    for index in 0..<count {
      let tuple = rest.head
      guard tuple.isTuple, tuple.tupleArity >= position else { throw badarg() }
      items.initializeElement(
        at: index, to: Keyed(key: tuple.elements[position - 1], tuple: tuple))
      rest = rest.tail
    }
    let hasChanged = MergeSort.sort(items) { Term.compare($0.key, $1.key) }
    let kept =
      unique ? Self.removeRepeated(items) { Term.compare($0.key, $1.key) == 0 } : count
    if !hasChanged && kept == count { return list }
    let (result, words) = cells(kept, tail: .empty)
    for index in 0..<kept { words[2 * index] = items[index].tuple }
    return result
  }

  /// Two ascending lists as one; of equal elements those of the first come first, or with `unique` alone.
  func mergedList(_ first: Term, _ second: Term, unique: Bool) throws(Raise) -> Term {
    var merged = ListBuilder(self)
    var (a, b) = (first, second)
    var count = 0
    while a.isCons, b.isCons {
      count &+= 1
      let order = Self.order(a.head, b.head)
      if order > 0 {
        merged.append(b.head)
        b = b.tail
      } else if order == 0, unique {
        b = b.tail
      } else {
        merged.append(a.head)
        a = a.tail
      }
    }
    charge(count >> 4)
    if a.isEmpty { return merged.finish(tail: b) }
    guard b.isEmpty else { throw functionClause() }
    return merged.finish(tail: a)
  }

  @inline(__always) private static func order(_ a: Term, _ b: Term) -> Int {
    if a.isSmall, b.isSmall { return a.small < b.small ? -1 : a.small == b.small ? 0 : 1 }
    return Term.compare(a, b)
  }

  private struct Keyed {
    let key: Term
    let tuple: Term
  }

  /// Sorting so many elements is done on a dirty thread.
  static let longSort = 50_000

  private static func sortingCost(_ count: Int) -> Int {
    count * (Int.bitWidth - count.leadingZeroBitCount) >> 5
  }

  /// Keeps the first of equal neighbours; returns how many are left.
  @inline(__always)
  private static func removeRepeated<Item>(
    _ items: UnsafeMutableBufferPointer<Item>, _ areEqual: (Item, Item) -> Bool
  ) -> Int {
    var kept = 1
    for index in 1..<items.count where !areEqual(items[kept - 1], items[index]) {
      items[kept] = items[index]
      kept += 1
    }
    return kept
  }
}
