import Testing

@testable import AlderRuntime

/// Maps against a dictionary, across the border between flat ones and tries.
@Suite struct MapTests {
  private let bare = BareProcess()
  private var p: Process { bare.p }

  @Test(arguments: [20, 34, 70, 2000]) func behavesAsADictionary(keyCount: Int) {
    var generator = SplitMix(seed: UInt64(keyCount))
    var model: [Int: Int] = [:]
    bare.p[0] = p.emptyMap
    for step in 0..<20 * keyCount {
      let key = Int(generator.next() % UInt64(keyCount))
      if generator.next() % 2 == 0 {
        model[key] = step
        p[0] = p.mapPut(p[0], Term(small: key), Term(small: step))
      } else {
        model[key] = nil
        p[0] = p.mapRemove(p[0], Term(small: key))
      }
      #expect(p[0].mapSize == model.count)
      #expect(p[0].isFlatMap == (model.count <= Term.flatMapLimit))
      bare.collectIfWanted()
      if step % keyCount == 0 { compare(p[0], model) }
    }
    compare(p[0], model)
  }

  private func compare(_ map: Term, _ model: [Int: Int]) {
    for (key, value) in model { #expect(map.mapValue(for: Term(small: key)) == Term(small: value)) }
    var count = 0
    map.forEachPair { key, value in
      count += 1
      #expect(model[key.small] == value.small)
    }
    #expect(count == model.count)
    let rebuilt = p.makeMap(model.map { (Term(small: $0.key), Term(small: $0.value)) })
    #expect(map.isExactlyEqual(to: rebuilt))
    #expect(Term.compare(map, rebuilt) == 0)
    #expect(MapHash.hash(map) == MapHash.hash(rebuilt))
    #expect(PortableHash.hash(map) == PortableHash.hash(rebuilt))
  }

  @Test func updatingKeepsTheKeyTuple() {
    let map = p.makeMap([(Atom.ok, Term(small: 1)), (Atom.error, Term(small: 2))])
    let updated = p.mapPut(map, Atom.ok, Term(small: 3))
    #expect(updated.box[1] == map.box[1])
    #expect(p.mapUpdate(map, Atom.true, Atom.true) == nil)
  }

  @Test func keysAreExact() {
    let map = p.makeMap([(Term(small: 1), Atom.ok), (p.float(1), Atom.error)])
    #expect(map.mapSize == 2)
    #expect(map.mapValue(for: p.float(1)) == Atom.error)
    #expect(FlatMap.keys(map)[0] == Term(small: 1), "integers come before floats")
  }

  @Test func ofEqualKeysTheLastCounts() {
    let pairs = (0..<200).map { (p.list([Term(small: $0 % 50)]), Term(small: $0)) }
    let map = p.makeMap(pairs)
    #expect(map.mapSize == 50)
    #expect(map.mapValue(for: p.list([Term(small: 7)])) == Term(small: 157))
  }

  @Test(arguments: [(10, 10), (30, 30), (500, 3), (3, 500), (500, 400)])
  func mergingPrefersTheSecond(sizes: (Int, Int)) {
    let a = p.makeMap((0..<sizes.0).map { (Term(small: $0), Atom.true) })
    let b = p.makeMap((0..<sizes.1).map { (Term(small: $0 * 2), Atom.false) })
    let merged = MapBuilder.merge(p, a, b)
    let expected = Set(0..<sizes.0).union((0..<sizes.1).map { $0 * 2 })
    #expect(merged.mapSize == expected.count)
    for key in expected {
      let isOfSecond = b.mapValue(for: Term(small: key)) != nil
      #expect(merged.mapValue(for: Term(small: key)) == Term(!isOfSecond))
    }
  }

  @Test func placesLeadThroughATrie() throws {
    let map = p.makeMap((0..<1000).map { (Term(small: $0), .empty) })
    var place = HashTrie.Place.start
    var seen: [Int] = []
    while let (cell, index) = first(from: place, in: map) {
      seen.append(cell.head.small)
      place = try #require(HashTrie.Place(HashTrie.place(behind: cell, index).term(p)))
    }
    var inOrder: [Int] = []
    map.forEachPair { key, _ in inOrder.append(key.small) }
    #expect(seen == inOrder)
    #expect(Set(seen).count == 1000)
  }

  private func first(from place: HashTrie.Place, in map: Term) -> (cell: Term, index: Int?)? {
    var found: (cell: Term, index: Int?)?
    HashTrie.forEachCell(from: place, in: map) { cell, index in
      found = (cell, index)
      return false
    }
    return found
  }
}
