/// A list of objects that are inserted all at once, or, when only new ones are wanted and one is not, not
/// at all.
struct InsertionList {
  private let table: Table
  private var objects: [(object: TableObject, place: UInt)] = []

  init(_ table: Table) { self.table = table }

  var count: Int { objects.count }

  /// False when there is something in the list that is no object; then nothing has been copied.
  mutating func copy(_ list: Term) -> Bool {
    let keyIndex = table.traits.keyIndex
    var count = 0
    var rest = list
    while rest.isCons {
      guard rest.head.isTuple, keyIndex < rest.head.tupleArity else { return false }
      count += 1
      rest = rest.tail
    }
    guard rest.isEmpty else { return false }
    objects.reserveCapacity(count)
    rest = list
    while rest.isCons {
      let object = TableObject(copying: rest.head)
      objects.append((object, table.place(of: object.elements[keyIndex])))
      rest = rest.tail
    }
    return true
  }

  /// Nil when the table is gone; false when an object is not new. Otherwise the largest number of
  /// objects in one of the shards.
  func insert(onlyNew: Bool) -> (isDone: Bool, count: Int)? {
    guard let (array, locked) = lock() else {
      free()
      return nil
    }
    defer { Self.unlock(array, locked) }
    if onlyNew, containsAny(array) {
      free()
      return (false, 0)
    }
    var largest = 0
    for (object, place) in objects {
      let shard = array[array.index(of: place)]
      table.insert(object, place, into: &shard.pointee.content)
      largest = max(largest, shard.pointee.content.count)
    }
    return (true, largest)
  }

  private func containsAny(_ array: ShardArray) -> Bool {
    objects.contains { object, place in
      let content = array[array.index(of: place)].pointee.content
      return table.contains(content.key(of: object), place, content)
    }
  }

  /// Locks the shards of all keys, in order; a bit for each.
  private func lock() -> (ShardArray, UInt64)? {
    while true {
      let word = table.body.pointee.shards.load(ordering: .acquiring)
      if word == 0 { return nil }
      let array = ShardArray(word: word)
      // One at least, which tells whether the table still exists.
      var wanted: UInt64 = objects.isEmpty ? 1 : 0
      for (_, place) in objects { wanted |= 1 << UInt64(array.index(of: place)) }
      Self.forEach(wanted) { array[$0].pointee.lock.lock() }
      if table.isCurrent(word) { return (array, wanted) }
      Self.unlock(array, wanted)
      if !table.exists { return nil }
    }
  }

  private static func unlock(_ array: ShardArray, _ locked: UInt64) {
    forEach(locked) { array[$0].pointee.lock.unlock() }
  }

  private static func forEach(_ bits: UInt64, _ action: (Int) -> Void) {
    var rest = bits
    while rest != 0 {
      action(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }

  private func free() { for (object, _) in objects { object.free() } }
}

extension Process {
  /// False when only new objects are wanted and one is not.
  func insert(
    _ list: Term, into table: Table, _ term: Term, onlyNew: Bool
  ) throws(Raise) -> Bool {
    var insertion = InsertionList(table)
    guard insertion.copy(list) else { throw badarg() }
    charge(insertion.count)
    guard let (isDone, count) = insertion.insert(onlyNew: onlyNew) else { throw noTable(term) }
    divideIfLarge(table, count)
    return isDone
  }

  /// After an insertion that has left that many objects in one shard.
  @inline(__always) func divideIfLarge(_ table: Table, _ count: Int) {
    if count > TableDirectory.mostInOneShard, !table.traits.isOrdered { divide(table) }
  }

  @inline(never) private func divide(_ table: Table) {
    let word = table.body.pointee.shards.load(ordering: .acquiring)
    if word != 0, ShardArray(word: word).bits == 0 { withMachine { $0.tables.divide(table) } }
  }
}
