/// Going from object to object.
extension Table {
  enum Step<Value> {
    case value(Value)
    /// There is no such object.
    case end
    /// The key that was asked for is not there.
    case noKey
    /// The table has been deleted.
    case gone
  }

  /// The first object from `place` on. Precondition: not of an ordered_set.
  func first<Value>(
    from place: UInt, _ action: (TableObject) -> Value
  ) -> Step<Value> {
    var place = place
    while true {
      guard let shard = lockShared(at: place) else { return .gone }
      var next = shard.pointee.content.first(from: place)
      while let object = next, object.isDeleted {
        next = shard.pointee.content.successor(of: object)
      }
      let value = next.map(action)
      let behind = end(ofShardWith: place)
      shard.pointee.lock.unlockShared()
      if let value { return .value(value) }
      guard let behind else { return .end }
      place = behind
    }
  }

  /// The first object behind all with that key. Precondition: not of an ordered_set.
  func next<Value>(
    _ key: Term, _ action: (TableObject) -> Value
  ) -> Step<Value> {
    let place = place(of: key)
    guard let shard = lockShared(at: place) else { return .gone }
    // Safe: a copy of where things are, which do not move while the shard is locked.
    let content = shard.pointee.content
    guard var object = content.find(key, place) else {
      shard.pointee.lock.unlockShared()
      return .noKey
    }
    while let other = content.following(object) { object = other }
    var next = content.successor(of: object)
    while let other = next, other.isDeleted { next = content.successor(of: other) }
    let value = next.map(action)
    let behind = end(ofShardWith: place)
    shard.pointee.lock.unlockShared()
    if let value { return .value(value) }
    guard let behind else { return .end }
    return first(from: behind, action)
  }

  /// Where the shard behind begins; nil for the last one. Precondition: that shard is locked.
  func end(ofShardWith place: UInt) -> UInt? {
    let array = ShardArray(word: body.pointee.shards.load(ordering: .relaxed))
    let next = array.index(of: place) + 1
    return next == array.count ? nil : UInt(next) << UInt(64 - array.bits)
  }

  // MARK: ordered_set

  enum Direction {
    case forward, backward

    var opposite: Direction { self == .forward ? .backward : .forward }
  }

  /// The first object behind `key` in that direction; without a key, from the start or the end.
  func neighbour<Value>(
    _ key: Term?, _ direction: Direction, _ action: (TableObject) -> Value
  ) -> Step<Value> {
    let value = read(at: 0) { content -> Value? in
      let tree = content.tree
      var cursor: OrderedTree.Cursor?
      if let key {
        cursor = tree.cursor(at: key, after: direction == .forward)
      } else {
        cursor = direction == .forward ? tree.start() : tree.end()
      }
      let object = direction == .forward ? cursor?.next() : cursor?.previous()
      return object.map(action)
    }
    guard let value else { return .gone }
    return value.map { .value($0) } ?? .end
  }
}
