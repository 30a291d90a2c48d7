/// What a process may do with which table, and what becomes of its tables when it ends.
extension Process {
  enum TableRight { case read, write }

  /// The table that a program means; badarg, with the cause that OTP gives, when it may not do that.
  @inline(__always)
  func table(_ term: Term, _ right: TableRight) throws(Raise) -> Table {
    guard let table = withMachine({ $0.tables.find(term) }) else { throw noTable(term) }
    let isFree =
      right == .read ? table.traits.isReadableByAll : table.traits.isWritableByAll
    if !isFree, !owns(table) { throw badarg(TableCause.access) }
    return table
  }

  func owns(_ table: Table) -> Bool {
    table.body.pointee.owner.load(ordering: .relaxed) == number
  }

  /// No table, or it is gone now.
  @inline(never) func noTable(_ term: Term) -> Raise {
    let isTable = term.isAtom || term.isReference
    return badarg(isTable ? TableCause.id : TableCause.type)
  }

  /// What programs call the table.
  func term(for table: Table) -> Term {
    table.traits.has(.named) ? table.body.pointee.name : reference(table.identifier, aliasOf: nil)
  }

  /// Tells a process that it owns the table from now on.
  func sendTransfer(of table: Table, data: Term, to number: Int) {
    let message = tuple([TableCause.transfer, term(for: table), pid, data])
    send(message, toProcess: number)
  }

  /// Called at its end, when nobody can give it another table.
  func giveUpTables() {
    withMachine { machine in
      let (owned, fixed) = machine.tables.takeAll(of: number)
      for identifier in fixed {
        if let table = machine.tables.find(identifier) {
          machine.tables.release(table, number, completely: true)
        }
      }
      for identifier in owned {
        guard let table = machine.tables.find(identifier) else { continue }
        if !bequeath(table, machine) { _ = machine.tables.delete(table) }
      }
    }
  }

  /// False when there is no heir.
  private func bequeath(_ table: Table, _ machine: Machine) -> Bool {
    let heir = machine.tables.withLock(table) { body, _ in body.pointee.heir }
    guard case .process(let heirNumber, let data) = heir, heirNumber != number else {
      return false
    }
    let block = machine.processes.find(heirNumber)
    guard machine.tables.setOwner(table, heirNumber, block) == true else { return false }
    sendTransfer(of: table, data: data.term, to: heirNumber)
    return true
  }
}

/// What the natives of `ets` say of an error beside the reason.
enum TableCause {
  static let access = Term(atom: "access")
  static let id = Term(atom: "id")
  static let type = Atom.type
  static let tableType = Term(atom: "table_type")
  static let badKey = Term(atom: "badkey")
  static let keyPosition = Term(atom: "keypos")
  static let position = Term(atom: "position")
  static let owner = Term(atom: "owner")
  static let notOwner = Term(atom: "not_owner")
  static let alreadyExists = Term(atom: "already_exists")
  static let transfer = Term(atom: "ETS-TRANSFER")
}
