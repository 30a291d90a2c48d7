/// Operations on the objects of one key. Each takes the lock of one shard; nil or false when the table
/// has been deleted.
extension Table {
  /// Inserts what then belongs to the table, or is freed. Returns how many objects its shard has.
  @inline(__always) func insert(_ object: TableObject, _ place: UInt) -> Int? {
    write(at: place) { content in
      insert(object, place, into: &content)
      return content.count
    }
  }

  @inline(__always)
  func insert(_ object: TableObject, _ place: UInt, into content: inout ShardContent) {
    switch traits.kind {
    case .set:
      content.replace(object, place)?.free()
    case .orderedSet:
      let old = content.tree.insert(object, content.key(of: object))
      content.noteTree(object, replaces: old)
      old?.free()
    case .bag:
      if contains(object, place, content) { object.free() } else { content.add(object, place) }
    case .duplicateBag:
      content.add(object, place)
    }
  }

  private func contains(
    _ object: TableObject, _ place: UInt, _ content: ShardContent
  ) -> Bool {
    var next = content.find(content.key(of: object), place)
    while let other = next {
      if !other.isDeleted, other.tuple.isExactlyEqual(to: object.tuple) { return true }
      next = content.following(other)
    }
    return false
  }

  /// Whether there is an object with that key.
  func contains(_ key: Term, _ place: UInt, _ content: ShardContent) -> Bool {
    find(key, place, content) != nil
  }

  /// An object with that key that is not marked as deleted.
  @inline(__always)
  func find(_ key: Term, _ place: UInt, _ content: ShardContent) -> TableObject? {
    if traits.isOrdered { return content.tree.find(key) }
    var next = content.find(key, place)
    while let object = next, object.isDeleted { next = content.following(object) }
    return next
  }

  /// Calls `visit` for each object with that key, the youngest first.
  @inline(__always)
  func forEach(_ key: Term, _ visit: (TableObject) -> Void) -> Bool {
    let place = place(of: key)
    let done: Void? = read(at: place) { content in
      guard let first = find(key, place, content) else { return }
      visit(first)
      guard traits.isBag else { return }
      var next = content.following(first)
      while let object = next {
        if !object.isDeleted { visit(object) }
        next = content.following(object)
      }
    }
    return done != nil
  }

  /// The objects with that key, the oldest first.
  @inline(__always) func lookUp(_ key: Term, _ p: Process) -> Term? {
    var list = Term.empty
    var words = 0
    let isThere = forEach(key) { object in
      list = p.cons(p.copyIn(object), list)
      words += object.words
    }
    p.charge(words &>> 6)
    return isThere ? list : nil
  }

  /// Removes the objects with that key for which `isWanted` holds; `visit` gets them before.
  @inline(__always)
  func remove(
    _ key: Term, where isWanted: (TableObject) -> Bool = { _ in true },
    visit: (TableObject) -> Void = { _ in }
  ) -> Bool {
    let place = place(of: key)
    let done: Void? = write(at: place) { content in
      remove(key, place, from: &content, where: isWanted, visit: visit)
    }
    return done != nil
  }

  @inline(__always)
  func remove(
    _ key: Term, _ place: UInt, from content: inout ShardContent,
    where isWanted: (TableObject) -> Bool, visit: (TableObject) -> Void
  ) {
    guard traits.isOrdered else {
      return content.remove(key, place, isFixed: isFixed, where: isWanted, visit: visit)
    }
    guard let object = content.tree.find(key), isWanted(object) else { return }
    visit(object)
    _ = content.tree.remove(key)
    content.noteTree(nil, replaces: object)
    object.free()
  }
}
