extension HashTrie {
  /// The map without `key`: flat again when it has become small.
  static func remove(_ p: Process, _ map: Term, _ key: Term) -> Term {
    guard find(key, in: map) != nil else { return map }
    if count(map) == Term.flatMapLimit + 1 { return MapBuilder.flatten(p, map, without: key) }
    let root = removing(p, root(map), rootShift, MapHash.hash(key), key)
    return self.map(p, count: count(map) - 1, root: root)
  }

  /// What takes the place of `entry`, a node or a bucket, without `key`, which it has: a cell when
  /// there is but one left. The root has others beside it, so that stays a node.
  private static func removing(
    _ p: Process, _ entry: Term, _ shift: Int, _ hash: UInt, _ key: Term
  ) -> Term {
    if shift < 0 { return removingFromBucket(p, entry, key) }
    let bitmap = bitmap(entry)
    let bit = bit(hash, shift)
    let at = index(bitmap, bit)
    let old = entries(entry)
    let count = entryCount(entry)
    let isRoot = shift == rootShift
    if !old[at].isCons {
      let child = removing(p, old[at], shift - bitsPerDigit, hash, key)
      if child.isCons && count == 1 && !isRoot { return child }
      let (term, new) = node(p, bitmap: bitmap)
      new.update(from: old, count: count)
      new[at] = child
      return term
    }
    if count == 2 && old[1 - at].isCons && !isRoot { return old[1 - at] }
    let (term, new) = node(p, bitmap: bitmap & ~bit)
    new.update(from: old, count: at)
    (new + at).update(from: old + at + 1, count: count - at - 1)
    return term
  }

  private static func removingFromBucket(_ p: Process, _ bucket: Term, _ key: Term) -> Term {
    let old = bucket.box + 1
    let count = bucket.header.size
    var at = 0
    while !old[at].head.isExactlyEqual(to: key) { at += 1 }
    if count == 2 { return old[1 - at] }
    let box = p.allocate(count)
    box[0] = Header(.hashBucket, size: count - 1).term
    (box + 1).update(from: old, count: at)
    (box + 1 + at).update(from: old + at + 1, count: count - at - 1)
    return Term(boxed: box)
  }
}
