/// Inserting, looking up and deleting objects.
extension NativeTable {
  static let tableObjects: [Native] = [
    Native("insert") { p, term, objects throws(Raise) in
      let table = try p.table(term, .write)
      guard objects.isTuple else {
        _ = try p.insert(objects, into: table, term, onlyNew: false)
        return Atom.true
      }
      guard table.traits.keyIndex < objects.tupleArity else { throw p.badarg() }
      let object = TableObject(copying: objects)
      let place = table.place(of: objects.elements[table.traits.keyIndex])
      guard let count = table.insert(object, place) else {
        object.free()
        throw p.noTable(term)
      }
      p.divideIfLarge(table, count)
      return Atom.true
    },
    Native("insert_new") { p, term, objects throws(Raise) in
      let table = try p.table(term, .write)
      if objects.isTuple {
        let list = p.cons(objects, .empty)
        return Term(try p.insert(list, into: table, term, onlyNew: true))
      }
      return Term(try p.insert(objects, into: table, term, onlyNew: true))
    },
    Native("lookup") { p, term, key throws(Raise) in
      let table = try p.table(term, .read)
      guard let list = table.lookUp(key, p) else { throw p.noTable(term) }
      return list
    },
    Native("lookup_element") { p, term, key, position throws(Raise) in
      try p.lookUpElement(term, key, position, otherwise: nil)
    },
    Native("lookup_element") { p, term, key, position, fallback throws(Raise) in
      try p.lookUpElement(term, key, position, otherwise: fallback)
    },
    Native("member") { p, term, key throws(Raise) in
      let table = try p.table(term, .read)
      let place = table.place(of: key)
      let isMember = table.read(at: place) { content in table.contains(key, place, content) }
      guard let isMember else { throw p.noTable(term) }
      return Term(isMember)
    },
    Native("delete") { p, term, key throws(Raise) in
      let table = try p.table(term, .write)
      guard table.remove(key) else { throw p.noTable(term) }
      return Atom.true
    },
    Native("take") { p, term, key throws(Raise) in
      let table = try p.table(term, .write)
      var list = Term.empty
      let isThere = table.remove(key, visit: { list = p.cons(p.copyIn($0), list) })
      guard isThere else { throw p.noTable(term) }
      return list
    },
    Native("delete_object") { p, term, object throws(Raise) in
      let table = try p.table(term, .write)
      guard object.isTuple, table.traits.keyIndex < object.tupleArity else { throw p.badarg() }
      let key = object.elements[table.traits.keyIndex]
      guard table.remove(key, where: { $0.tuple.isExactlyEqual(to: object) }) else {
        throw p.noTable(term)
      }
      return Atom.true
    },
  ]
}
