import Glibc

/// The objects of a shard: see `TableShard`. Whoever reads holds its lock shared, whoever changes it
/// holds it alone.
struct ShardContent {
  /// Of an ordered_set.
  var tree = OrderedTree()
  private(set) var buckets: UnsafeMutablePointer<TableObject?>?
  /// Objects, without those that are marked as deleted.
  private(set) var count = 0
  /// Words of all objects.
  private(set) var words = 0
  private(set) var deletedCount: Int32 = 0
  let keyIndex: Int32
  /// There are `1 << bits` buckets.
  private var bits: UInt8 = 0
  /// How many bits of a place all keys here have in common.
  private let skip: UInt8

  private static let leastBits: UInt8 = 2

  init(keyIndex: Int, skip: Int) {
    self.keyIndex = Int32(truncatingIfNeeded: keyIndex)
    self.skip = UInt8(skip)
  }

  @inline(__always) func key(of object: TableObject) -> Term { object.elements[Int(keyIndex)] }

  // MARK: Chains

  @inline(__always) private func bucketIndex(_ place: UInt) -> Int {
    Int(bitPattern: ((place &<< UInt(skip)) &>> 1) &>> (63 &- UInt(bits)))
  }

  var bucketCount: Int { buckets == nil ? 0 : 1 << Int(bits) }

  /// The first of the objects with that key, which may be marked as deleted.
  @inline(__always) func find(_ key: Term, _ place: UInt) -> TableObject? {
    guard let buckets else { return nil }
    var next = buckets[bucketIndex(place)]
    while let object = next {
      let other = object.place
      if other >= place {
        if other > place { return nil }
        if self.key(of: object).isExactlyEqual(to: key) { return object }
      }
      next = object.header.pointee.next
    }
    return nil
  }

  /// The one behind it, if it has the same key.
  @inline(__always) func following(_ object: TableObject) -> TableObject? {
    guard let next = object.header.pointee.next, next.place == object.place,
      key(of: next).isExactlyEqual(to: key(of: object))
    else { return nil }
    return next
  }

  /// The first object at `place` or behind it.
  func first(from place: UInt) -> TableObject? {
    guard let buckets else { return nil }
    var index = bucketIndex(place)
    var next = buckets[index]
    while let object = next, object.place < place { next = object.header.pointee.next }
    while next == nil {
      index += 1
      if index >> Int(bits) != 0 { return nil }
      next = buckets[index]
    }
    return next
  }

  /// The one behind `object`, whatever its key.
  @inline(__always) func successor(of object: TableObject) -> TableObject? {
    if let next = object.header.pointee.next { return next }
    guard let buckets else { return nil }
    var index = bucketIndex(object.place) + 1
    while index >> Int(bits) == 0 {
      if let next = buckets[index] { return next }
      index += 1
    }
    return nil
  }

  /// Where the pointer to the first object with that key is, or would be.
  @inline(__always)
  private func link(to key: Term, _ place: UInt) -> UnsafeMutablePointer<TableObject?> {
    var link = buckets.unsafelyUnwrapped + bucketIndex(place)
    while let object = link.pointee {
      let other = object.place
      if other > place || other == place && self.key(of: object).isExactlyEqual(to: key) { break }
      link = object.link
    }
    return link
  }

  // MARK: Inserting

  /// Makes `object` that with its key; what it replaces is returned, to be freed. Precondition: of a
  /// set.
  @inline(__always) mutating func replace(_ object: TableObject, _ place: UInt) -> TableObject? {
    let link = makeLink(for: object, place)
    guard let old = link.pointee, old.place == place,
      key(of: old).isExactlyEqual(to: key(of: object))
    else {
      add(object, at: link)
      return nil
    }
    object.header.pointee.next = old.header.pointee.next
    link.pointee = object
    words += object.words - old.words
    if old.isDeleted {
      deletedCount -= 1
      count += 1
    }
    return old
  }

  /// Puts `object` in front of those with the same key. Precondition: of a bag.
  mutating func add(_ object: TableObject, _ place: UInt) {
    add(object, at: makeLink(for: object, place))
  }

  private mutating func makeLink(
    for object: TableObject, _ place: UInt
  ) -> UnsafeMutablePointer<TableObject?> {
    if buckets == nil { makeBuckets(Self.leastBits) }
    object.header.pointee.place = place
    return link(to: key(of: object), place)
  }

  @inline(__always)
  private mutating func add(_ object: TableObject, at link: UnsafeMutablePointer<TableObject?>) {
    object.header.pointee.next = link.pointee
    link.pointee = object
    count += 1
    words += object.words
    if count >> Int(bits) > 1 { grow() }
  }

  // MARK: Removing

  /// Frees the objects with that key for which `isWanted` holds; or marks them, when the table is
  /// fixed. `visit` gets them before.
  @inline(__always) mutating func remove(
    _ key: Term, _ place: UInt, isFixed: Bool, where isWanted: (TableObject) -> Bool,
    visit: (TableObject) -> Void
  ) {
    guard buckets != nil else { return }
    var link = link(to: key, place)
    while let object = link.pointee, object.place == place,
      self.key(of: object).isExactlyEqual(to: key)
    {
      if object.isDeleted || !isWanted(object) {
        link = object.link
        continue
      }
      visit(object)
      count -= 1
      if isFixed {
        object.markDeleted()
        deletedCount += 1
        link = object.link
      } else {
        words -= object.words
        link.pointee = object.header.pointee.next
        object.free()
      }
    }
    if bits > Self.leastBits, count < 1 << Int(bits - 3) { shrink() }
  }

  /// Frees one object, or marks it. Buckets stay as many as they are: somebody goes through them.
  mutating func remove(_ object: TableObject, isFixed: Bool) {
    count -= 1
    if isFixed {
      object.markDeleted()
      deletedCount += 1
      return
    }
    var link = buckets.unsafelyUnwrapped + bucketIndex(object.place)
    while let other = link.pointee, other.header != object.header { link = other.link }
    link.pointee = object.header.pointee.next
    words -= object.words
    object.free()
  }

  /// The table is no longer fixed: frees what is marked as deleted.
  mutating func sweep() {
    guard deletedCount > 0, let buckets else { return }
    for index in 0..<bucketCount {
      var link = buckets + index
      while let object = link.pointee {
        if object.isDeleted {
          link.pointee = object.header.pointee.next
          words -= object.words
          object.free()
        } else {
          link = object.link
        }
      }
    }
    deletedCount = 0
  }

  /// Marks all objects: the table is fixed.
  mutating func markAllDeleted() {
    guard let buckets else { return }
    for index in 0..<bucketCount {
      var next = buckets[index]
      while let object = next {
        if !object.isDeleted {
          object.markDeleted()
          deletedCount += 1
        }
        next = object.header.pointee.next
      }
    }
    count = 0
  }

  /// An object of an ordered_set has come, gone, or made place for another.
  mutating func noteTree(_ new: TableObject?, replaces old: TableObject?) {
    count += (new == nil ? 0 : 1) - (old == nil ? 0 : 1)
    words += (new?.words ?? 0) - (old?.words ?? 0)
  }

  /// An object has been changed: see `update_counter`.
  mutating func noteWords(_ difference: Int) { words += difference }

  // MARK: Buckets

  private static func allocate(_ bits: UInt8) -> UnsafeMutablePointer<TableObject?> {
    guard let memory = calloc(1 << Int(bits), MemoryLayout<TableObject?>.stride) else {
      Block.outOfMemory(1 << Int(bits))
    }
    return memory.assumingMemoryBound(to: TableObject?.self)
  }

  private mutating func makeBuckets(_ bits: UInt8) {
    buckets = Self.allocate(bits)
    self.bits = bits
  }

  /// Each bucket becomes two: its chain is in order, so it is cut once.
  @inline(never) private mutating func grow() {
    guard let old = buckets else { return }
    let oldCount = bucketCount
    makeBuckets(bits + 1)
    for index in 0..<oldCount {
      let half = buckets.unsafelyUnwrapped + 2 * index
      half[0] = old[index]
      var link = half
      while let object = link.pointee, bucketIndex(object.place) == 2 * index { link = object.link }
      half[1] = link.pointee
      link.pointee = nil
    }
    free(old)
  }

  @inline(never) private mutating func shrink() {
    guard let old = buckets else { return }
    makeBuckets(bits - 1)
    for index in 0..<bucketCount {
      let target = buckets.unsafelyUnwrapped + index
      target.pointee = old[2 * index]
      var link = target
      while let object = link.pointee { link = object.link }
      link.pointee = old[2 * index + 1]
    }
    free(old)
  }

  /// Moves everything to shards that divide its places among them.
  mutating func divide(among shards: (Int) -> TableShard.Pointer, bits shardBits: Int) {
    guard let old = buckets else { return }
    for index in 0..<bucketCount {
      var next = old[index]
      while let object = next {
        next = object.header.pointee.next
        let place = object.place
        let shard = shards(Int(bitPattern: place >> UInt(64 - shardBits)))
        shard.pointee.content.append(object, place)
      }
    }
    free(old)
    buckets = nil
    count = 0
    words = 0
    deletedCount = 0
  }

  /// Puts an object behind all others of its bucket: they come in order.
  private mutating func append(_ object: TableObject, _ place: UInt) {
    if buckets == nil { makeBuckets(Self.leastBits) }
    var link = buckets.unsafelyUnwrapped + bucketIndex(place)
    while let other = link.pointee { link = other.link }
    object.header.pointee.next = nil
    link.pointee = object
    words += object.words
    if object.isDeleted {
      deletedCount += 1
    } else {
      count += 1
      if count >> Int(bits) > 1 { grow() }
    }
  }

  /// Frees all objects; nobody uses the shard.
  func free() {
    tree.free()
    guard let buckets else { return }
    for index in 0..<bucketCount { buckets[index]?.freeChain() }
    Glibc.free(buckets)
  }

  private func free(_ buckets: UnsafeMutablePointer<TableObject?>) { Glibc.free(buckets) }
}
