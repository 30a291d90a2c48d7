/// Tables as such: making, deleting, giving them away.
extension NativeTable {
  static let tables: [Native] = [
    Native("new") { p, name, options throws(Raise) in
      guard name.isAtom else { throw p.badarg() }
      var settings = TableSettings()
      try settings.read(options, p)
      let identifier: UInt
      do throws(TableDirectory.Failure) {
        identifier = try p.machine.tables.make(
          name: name, settings.traits, heir: settings.heir, owner: p.shared)
      } catch {
        switch error {
        case .nameTaken: throw p.badarg(TableCause.alreadyExists)
        case .tooMany: throw p.systemLimit()
        }
      }
      p.charge(10)
      return settings.traits.has(.named) ? name : p.reference(identifier, aliasOf: nil)
    },
    Native("delete") { p, term throws(Raise) in
      let table = try p.table(term, .write)
      guard p.withMachine({ $0.tables.delete(table) }) else { throw p.noTable(term) }
      p.charge(10)
      return Atom.true
    },
    // The second argument is what stands in the stack trace of OTP's.
    Native("internal_delete_all") { p, term, _ throws(Raise) in
      let table = try p.table(term, .write)
      guard let count = p.withMachine({ $0.tables.empty(table) }) else { throw p.noTable(term) }
      return Term(small: count)
    },
    Native("rename") { p, term, name throws(Raise) in
      let table = try p.table(term, .write)
      guard name.isAtom, let done = p.withMachine({ $0.tables.rename(table, name) }), done else {
        throw p.badarg()
      }
      return p.term(for: table)
    },
    Native("give_away") { p, term, heir, data throws(Raise) in
      let table = try p.table(term, .write)
      guard p.owns(table) else { throw p.badarg(TableCause.notOwner) }
      guard heir.isLocalPid else { throw p.badarg() }
      if heir == p.pid { throw p.badarg(TableCause.owner) }
      let isOwner = p.withMachine { machine in
        machine.tables.setOwner(
          table, heir.pidNumber, machine.processes.find(heir.pidNumber))
      }
      guard isOwner == true else { throw p.badarg() }
      p.sendTransfer(of: table, data: data, to: heir.pidNumber)
      return Atom.true
    },
    Native("setopts") { p, term, options throws(Raise) in
      let table = try p.table(term, .write)
      var settings = TableSettings()
      guard p.owns(table), settings.readHeir(options, p) else { throw p.badarg() }
      if let heir = settings.newHeir {
        _ = p.withMachine { $0.tables.withLock(table) { body, _ in body.pointee.heir = heir } }
      }
      return Atom.true
    },
    Native("whereis") { p, name throws(Raise) in
      guard name.isAtom else { throw p.badarg() }
      guard let table = p.withMachine({ $0.tables.find(name) }) else { return Atom.undefined }
      return p.reference(table.identifier, aliasOf: nil)
    },
    Native("all") { p throws(Raise) in
      p.list(
        p.withMachine { machine in
          machine.tables.all().compactMap { identifier in
            machine.tables.find(identifier).map { p.term(for: $0) }
          }
        })
    },
    Native("safe_fixtable") { p, term, isFixed throws(Raise) in
      let table = try p.table(term, .read)
      guard isFixed.isBoolean else { throw p.badarg() }
      p.withMachine { machine in
        if isFixed == Atom.true {
          _ = machine.tables.fix(table, p.shared, p.number, clock: machine.clock)
        } else {
          machine.tables.release(table, p.number)
        }
      }
      return Atom.true
    },
  ]
}
