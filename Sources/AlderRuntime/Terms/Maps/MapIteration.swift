extension Term {
  /// Calls `body` with every key and value: in the keys' order for a flat map, in that of their
  /// hashes for a large one, which is always the same for the same map. Precondition: `isMap`.
  @inline(__always)
  func forEachPair<Failure>(_ body: (Term, Term) throws(Failure) -> Void) throws(Failure) {
    if isFlatMap {
      let keys = FlatMap.keys(self)
      let values = FlatMap.values(self)
      for index in 0..<FlatMap.count(self) { try body(keys[index], values[index]) }
      return
    }
    var cursor = HashTrie.Cursor(self)
    while let cell = cursor.next() { try body(cell.head, cell.tail) }
  }
}

extension HashTrie {
  /// Goes through the cells of a trie in the order of the keys' hashes.
  struct Cursor {
    private struct Level {
      var next: Words
      var end: Words
    }

    /// From the root down to where the cursor is: nodes and perhaps a bucket.
    private var levels: InlineArray<16, Level>
    private var depth: Int

    @inline(__always) init(_ map: Term) {
      let entries = HashTrie.entries(root(map))
      levels = InlineArray(
        repeating: Level(next: entries, end: entries + entryCount(root(map))))
      depth = 0
    }

    @inline(__always) mutating func next() -> Term? {
      while true {
        let next = levels[depth].next
        if next == levels[depth].end {
          if depth == 0 { return nil }
          depth -= 1
          continue
        }
        levels[depth].next = next + 1
        let entry = next[0]
        if entry.isCons { return entry }
        depth += 1
        let header = entry.header
        let first = header.kind == .hashNode ? entry.box + 2 : entry.box + 1
        levels[depth] = Level(next: first, end: entry.box + 1 + header.size)
      }
    }
  }

  /// The place of a cell in the order of iteration, as a number: its key's hash, and above that its
  /// index in the bucket of those with the same hash.
  struct Place {
    let hash: UInt
    let bucketIndex: Int

    static let start = Place(hash: 0, bucketIndex: 0)
  }

  /// Calls back for the cells at `place` and behind it, in order, as long as it is told to go on; with the
  /// index of a cell in its bucket.
  static func forEachCell(
    from place: Place, in map: Term, _ body: (_ cell: Term, _ index: Int?) -> Bool
  ) {
    _ = visit(from: place, in: root(map), shift: rootShift, isOnPath: true, body)
  }

  /// `isOnPath`: the hashes below `entry` begin as that of the place does; otherwise all are behind
  /// it.
  private static func visit(
    from place: Place, in entry: Term, shift: Int, isOnPath: Bool,
    _ body: (_ cell: Term, _ index: Int?) -> Bool
  ) -> Bool {
    if entry.isCons {
      if isOnPath {
        let hash = MapHash.hash(entry.head)
        if hash < place.hash || hash == place.hash && place.bucketIndex > 0 { return true }
      }
      return body(entry, nil)
    }
    if shift < 0 {
      let start = isOnPath ? place.bucketIndex : 0
      guard start < entry.header.size else { return true }
      for index in start..<entry.header.size where !body(entry.box[1 + index], index) {
        return false
      }
      return true
    }
    let bit = isOnPath ? bit(place.hash, shift) : 1
    let bitmap = bitmap(entry)
    let first = index(bitmap, bit)
    for at in first..<entryCount(entry) {
      let isSameDigit = isOnPath && bitmap & bit != 0 && at == first
      let goesOn = visit(
        from: place, in: entries(entry)[at], shift: shift - bitsPerDigit, isOnPath: isSameDigit,
        body)
      if !goesOn { return false }
    }
    return true
  }

  /// The place behind a cell, which has this index in a bucket.
  static func place(behind cell: Term, _ index: Int?) -> Place {
    let hash = MapHash.hash(cell.head)
    return index.map { Place(hash: hash, bucketIndex: $0 + 1) }
      ?? Place(hash: hash + 1, bucketIndex: 0)
  }
}
