/// A table as an operation uses it: found by its identifier, and perhaps deleted since. Whoever locks a
/// shard finds out.
struct Table {
  let body: TableBody.Pointer
  let identifier: UInt
  let traits: TableTraits

  var name: Term { traits.has(.named) ? body.pointee.name : .none }
  @inline(__always) var isFixed: Bool { body.pointee.fixations.load(ordering: .relaxed) > 0 }

  /// Where the key belongs; 0 in an ordered_set.
  @inline(__always) func place(of key: Term) -> UInt {
    traits.isOrdered ? 0 : TableShard.place(of: key)
  }

  // MARK: Locking

  /// Nil when the table has been deleted.
  @inline(__always) func lockShared(at place: UInt) -> TableShard.Pointer? {
    while true {
      let word = body.pointee.shards.load(ordering: .acquiring)
      if word == 0 { return nil }
      let array = ShardArray(word: word)
      let shard = array[array.index(of: place)]
      shard.pointee.lock.lockShared()
      if isCurrent(word) { return shard }
      shard.pointee.lock.unlockShared()
      if !exists { return nil }
    }
  }

  @inline(__always) func lock(at place: UInt) -> TableShard.Pointer? {
    while true {
      let word = body.pointee.shards.load(ordering: .acquiring)
      if word == 0 { return nil }
      let array = ShardArray(word: word)
      let shard = array[array.index(of: place)]
      shard.pointee.lock.lock()
      if isCurrent(word) { return shard }
      shard.pointee.lock.unlock()
      if !exists { return nil }
    }
  }

  /// All shards, in order: nobody else reads or writes.
  func lockAll() -> ShardArray? {
    while true {
      let word = body.pointee.shards.load(ordering: .acquiring)
      if word == 0 { return nil }
      let array = ShardArray(word: word)
      array[0].pointee.lock.lock()
      if isCurrent(word) {
        for index in 1..<max(array.count, 1) { array[index].pointee.lock.lock() }
        return array
      }
      array[0].pointee.lock.unlock()
      if !exists { return nil }
    }
  }

  @inline(__always) var exists: Bool {
    body.pointee.identifier.load(ordering: .acquiring) == identifier
  }

  /// Safe: both change only while the shard that we have locked is locked.
  @inline(__always) func isCurrent(_ word: UInt) -> Bool {
    body.pointee.shards.load(ordering: .relaxed) == word
      && body.pointee.identifier.load(ordering: .relaxed) == identifier
  }

  /// Calls `action` with the content of the key's shard. Nil when the table has been deleted.
  @inline(__always)
  func read<Value>(
    at place: UInt, _ action: (borrowing ShardContent) -> Value
  ) -> Value? {
    guard let shard = lockShared(at: place) else { return nil }
    defer { shard.pointee.lock.unlockShared() }
    return action(shard.pointee.content)
  }

  @inline(__always)
  func write<Value>(
    at place: UInt, _ action: (inout ShardContent) -> Value
  ) -> Value? {
    guard let shard = lock(at: place) else { return nil }
    defer { shard.pointee.lock.unlock() }
    return action(&shard.pointee.content)
  }

  // MARK: Sums

  /// Objects and their words; 0 when the table is gone.
  func size() -> (count: Int, words: Int, buckets: Int) {
    var size = (count: 0, words: 0, buckets: 0)
    var index = 0
    while true {
      let word = body.pointee.shards.load(ordering: .acquiring)
      guard word != 0 else { return size }
      let array = ShardArray(word: word)
      if index >= array.count { return size }
      let shard = array[index]
      shard.pointee.lock.lockShared()
      defer { shard.pointee.lock.unlockShared() }
      guard isCurrent(word) else {
        if !exists { return (0, 0, 0) }
        index = 0
        size = (0, 0, 0)
        continue
      }
      size.count += shard.pointee.content.count
      size.words += shard.pointee.content.words
      size.buckets += shard.pointee.content.bucketCount
      index += 1
    }
  }
}
