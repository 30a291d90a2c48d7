import Glibc

extension NativeTable {
  static let halting: [Native] = [
    .step("halt", arity: 0) { p throws(Raise) in p.halt(0, flushingFor: .max) },
    .step("halt", arity: 1) { p throws(Raise) in try p.halt(for: p[0], flushingFor: .max) },
    .step("halt", arity: 2) { p throws(Raise) in
      var flushes = true
      var time = Int.max
      try p.forEach(p[1]) { option throws(Raise) in
        guard option.isTuple(arity: 2) else { throw p.badarg(badOption) }
        let value = option.elements[1]
        switch option.elements[0] {
        case Atom.flush where value.isBoolean: flushes = value == Atom.true
        case flushTimeout where value == Atom.infinity: time = .max
        case flushTimeout where value.isSmall && 0...0x7fff_ffff ~= value.small:
          time = value.small * 1_000_000
        default: throw p.badarg(badOption)
        }
      }
      return try p.halt(for: p[0], flushingFor: flushes ? time : 0)
    },
  ]

  private static let flushTimeout = Term(atom: "flush_timeout")
}

extension Process {
  fileprivate func halt(for status: Term, flushingFor time: Int) throws(Raise) -> Next? {
    if status.isSmall, status.small >= 0 {
      return halt(status.small & 0xff, flushingFor: time)
    }
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
    return halt(1, flushingFor: 0)
  }

  /// Ends the machine. The process never goes on.
  fileprivate func halt(_ status: Int, flushingFor time: Int) -> Next? {
    withMachine { $0.halt(status, flushingFor: time) }
    state.pointee.awaitedReply = .max
    state.pointee.resume = nil
    state.pointee.waiting = .reply
    state.pointee.outcome = .waiting
    return nil
  }
}
