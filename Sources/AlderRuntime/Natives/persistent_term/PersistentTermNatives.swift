extension NativeTable {
  static let persistentTerms: [Native] = [
    Native("get") { p throws(Raise) in
      var pairs = ListBuilder(p)
      p.persistentTerms.forEachPair { pairs.append(p.tuple($0, $1)) }
      return pairs.finish()
    },
    Native("get") { p, key throws(Raise) in
      guard let value = p.persistentTerms.mapValue(for: key) else { throw p.badarg() }
      return value
    },
    Native("get") { p, key, fallback throws(Raise) in
      p.persistentTerms.mapValue(for: key) ?? fallback
    },
    Native("put") { p, key, value throws(Raise) in
      p.putPersistently(key, value)
      return Atom.ok
    },
    Native("put_new") { p, key, value throws(Raise) in
      let machine = p.machine
      _ = try machine.persistentTerms.update { map throws(Raise) in
        guard let present = map.mapValue(for: key) else { return p.mapPut(map, key, value) }
        guard present.isExactlyEqual(to: value) else { throw p.badarg() }
        return nil
      }
      return Atom.ok
    },
    Native("erase") { p, key throws(Raise) in
      let machine = p.machine
      return Term(
        machine.persistentTerms.update { map in
          map.mapValue(for: key) == nil ? nil : p.mapRemove(map, key)
        })
    },
    Native("info") { p throws(Raise) in
      var words = 0
      let map = p.persistentTerms
      map.forEachPair { words += Copying.flatSize(of: $0) + Copying.flatSize(of: $1) }
      return p.makeMap([
        (Term(atom: "count"), Term(small: map.mapSize)),
        (Atom.memory, Term(small: words * MemoryLayout<Term>.stride)),
      ])
    },
  ]
}

extension Process {
  fileprivate var persistentTerms: Term { withMachine { $0.persistentTerms.current } }

  /// Nothing is done when the key has that value already.
  fileprivate func putPersistently(_ key: Term, _ value: Term) {
    charge(Copying.size(of: value) >> 4)
    let machine = self.machine
    _ = machine.persistentTerms.update { map in
      if let present = map.mapValue(for: key), present.isExactlyEqual(to: value) { return nil }
      return mapPut(map, key, value)
    }
  }
}
