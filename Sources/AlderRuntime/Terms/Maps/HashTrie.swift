/// A map of more than 32 keys: a tree whose branches are the digits, base 16, of the keys' hashes,
/// most significant first.
///
///     hashMap   [header][count][root]
///     hashNode  [header][bitmap] entry ...      one entry for each bit, lowest first
///     entry     a list cell [Key | Value], the only one with these digits
///               or a node, for more than one
///               or, behind the last digit, a bucket: the cells of keys with the same hash
///
/// Invariant: a node below the root has at least two entries, or one that is not a cell. So the
/// keys alone decide the shape, but for the order in buckets; and going through the tree from left
/// to right meets the hashes in ascending order. It is at most 15 nodes deep: recursion on the host
/// stack is bounded.
enum HashTrie {
  static let bitsPerDigit = 4
  /// The shift that brings the most significant digit of a hash down.
  static let rootShift = MapHash.bitCount - bitsPerDigit

  @inline(__always) static func bit(_ hash: UInt, _ shift: Int) -> Int {
    1 << Int(hash >> UInt(shift) & 0xf)
  }

  @inline(__always) static func bitmap(_ node: Term) -> Int { node.box[1].small }
  @inline(__always) static func entries(_ node: Term) -> Words { node.box + 2 }
  @inline(__always) static func entryCount(_ node: Term) -> Int { node.header.size - 1 }

  /// Where the entry of `bit` is among the entries.
  @inline(__always) static func index(_ bitmap: Int, _ bit: Int) -> Int {
    (bitmap & (bit - 1)).nonzeroBitCount
  }

  @inline(__always) static func count(_ map: Term) -> Int { map.box[1].small }
  @inline(__always) static func root(_ map: Term) -> Term { map.box[2] }

  static func map(_ p: Process, count: Int, root: Term) -> Term {
    let box = p.allocate(3)
    box[0] = Header(.hashMap, size: 2).term
    box[1] = Term(small: count)
    box[2] = root
    return Term(boxed: box)
  }

  /// A node; the caller writes its entries at once.
  @inline(__always)
  static func node(_ p: Process, bitmap: Int) -> (term: Term, entries: Words) {
    let count = bitmap.nonzeroBitCount
    let box = p.allocate(count + 2)
    box[0] = Header(.hashNode, size: count + 1).term
    box[1] = Term(small: bitmap)
    return (Term(boxed: box), box + 2)
  }

  // MARK: Lookup

  @inline(never) static func find(_ key: Term, in map: Term) -> Term? {
    let hash = MapHash.hash(key)
    var entry = root(map)
    var shift = rootShift
    while true {
      if entry.isCons { return entry.head.isExactlyEqual(to: key) ? entry.tail : nil }
      if shift < 0 { return findInBucket(key, entry) }
      let bitmap = bitmap(entry)
      let bit = bit(hash, shift)
      if bitmap & bit == 0 { return nil }
      entry = entries(entry)[index(bitmap, bit)]
      shift -= bitsPerDigit
    }
  }

  private static func findInBucket(_ key: Term, _ bucket: Term) -> Term? {
    indexInBucket(key, bucket).map { bucket.box[1 + $0].tail }
  }

  private static func indexInBucket(_ key: Term, _ bucket: Term) -> Int? {
    let cells = bucket.box + 1
    for index in 0..<bucket.header.size where cells[index].head.isExactlyEqual(to: key) {
      return index
    }
    return nil
  }

  // MARK: Insertion

  static func put(_ p: Process, _ map: Term, _ key: Term, _ value: Term) -> Term {
    var isNew = false
    let root = root(map)
    let newRoot = insert(
      p, root, rootShift, MapHash.hash(key), key, value, isNew: &isNew)
    if newRoot.bits == root.bits { return map }
    return self.map(p, count: count(map) + (isNew ? 1 : 0), root: newRoot)
  }

  /// `entry` is the node to insert into, or the bucket when `shift` is behind the last digit.
  private static func insert(
    _ p: Process, _ entry: Term, _ shift: Int, _ hash: UInt, _ key: Term, _ value: Term,
    isNew: inout Bool
  ) -> Term {
    if shift < 0 { return insertInBucket(p, entry, key, value, isNew: &isNew) }
    let bitmap = bitmap(entry)
    let bit = bit(hash, shift)
    let index = index(bitmap, bit)
    if bitmap & bit == 0 {
      isNew = true
      return adding(p, entry, bit, index, p.cons(key, value))
    }
    let child = entries(entry)[index]
    if !child.isCons {
      let newChild = insert(p, child, shift - bitsPerDigit, hash, key, value, isNew: &isNew)
      return newChild.bits == child.bits ? entry : replacing(p, entry, index, newChild)
    }
    if child.head.isExactlyEqual(to: key) {
      if child.tail.bits == value.bits { return entry }
      return replacing(p, entry, index, p.cons(child.head, value))
    }
    isNew = true
    let both = split(
      p, shift - bitsPerDigit, child, MapHash.hash(child.head), p.cons(key, value), hash)
    return replacing(p, entry, index, both)
  }

  /// What holds two cells with different keys.
  private static func split(
    _ p: Process, _ shift: Int, _ a: Term, _ hashOfA: UInt, _ b: Term, _ hashOfB: UInt
  ) -> Term {
    if shift < 0 { return bucket(p, a, b) }
    let bitOfA = bit(hashOfA, shift)
    let bitOfB = bit(hashOfB, shift)
    let (term, entries) = node(p, bitmap: bitOfA | bitOfB)
    if bitOfA == bitOfB {
      entries[0] = split(p, shift - bitsPerDigit, a, hashOfA, b, hashOfB)
    } else {
      entries[0] = bitOfA < bitOfB ? a : b
      entries[1] = bitOfA < bitOfB ? b : a
    }
    return term
  }

  private static func bucket(_ p: Process, _ a: Term, _ b: Term) -> Term {
    let box = p.allocate(3)
    box[0] = Header(.hashBucket, size: 2).term
    box[1] = a
    box[2] = b
    return Term(boxed: box)
  }

  private static func insertInBucket(
    _ p: Process, _ bucket: Term, _ key: Term, _ value: Term, isNew: inout Bool
  ) -> Term {
    let count = bucket.header.size
    let at = indexInBucket(key, bucket)
    isNew = at == nil
    let newCount = at == nil ? count + 1 : count
    let box = p.allocate(newCount + 1)
    box[0] = Header(.hashBucket, size: newCount).term
    (box + 1).update(from: bucket.box + 1, count: count)
    box[1 + (at ?? count)] = p.cons(key, value)
    return Term(boxed: box)
  }

  private static func adding(
    _ p: Process, _ old: Term, _ bit: Int, _ index: Int, _ entry: Term
  ) -> Term {
    let count = entryCount(old)
    let (term, entries) = node(p, bitmap: bitmap(old) | bit)
    entries.update(from: self.entries(old), count: index)
    entries[index] = entry
    (entries + index + 1).update(from: self.entries(old) + index, count: count - index)
    return term
  }

  private static func replacing(
    _ p: Process, _ old: Term, _ index: Int, _ entry: Term
  ) -> Term {
    let (term, entries) = node(p, bitmap: bitmap(old))
    entries.update(from: self.entries(old), count: entryCount(old))
    entries[index] = entry
    return term
  }
}
