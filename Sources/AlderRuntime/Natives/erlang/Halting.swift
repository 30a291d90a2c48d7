import Glibc

extension NativeTable {
  static let halting: [Native] = [
    .step("halt", arity: 0) { p throws(Raise) in p.halt(0) },
    .step("halt", arity: 1) { p throws(Raise) in try p.halt(for: p[0]) },
    .step("halt", arity: 2) { p throws(Raise) in
      try p.forEach(p[1]) { option throws(Raise) in
        guard option.isTuple(arity: 2), option.elements[0] == Atom.flush,
          option.elements[1].isBoolean
        else { throw p.badarg(badOption) }
      }
      return try p.halt(for: p[0])
    },
  ]
}

extension Process {
  fileprivate func halt(for status: Term) throws(Raise) -> Next? {
    if status.isSmall, status.small >= 0 { return halt(status.small & 0xff) }
    if status == Term(atom: "abort") { abort() }
    guard let characters = status.listLength else { throw badarg() }
    var slogan = ""
    try forEach(status) { character throws(Raise) in
      guard character.isSmall,
        let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: character.small))
      else { throw badarg() }
      slogan.unicodeScalars.append(scalar)
    }
    charge(characters)
    slogan += "\n"
    slogan.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
    return halt(1)
  }

  /// Ends the machine. The process never goes on.
  fileprivate func halt(_ status: Int) -> Next? {
    withMachine { $0.halt(status) }
    state.pointee.awaitedReply = .max
    state.pointee.resume = nil
    state.pointee.waiting = .reply
    state.pointee.outcome = .waiting
    return nil
  }
}
