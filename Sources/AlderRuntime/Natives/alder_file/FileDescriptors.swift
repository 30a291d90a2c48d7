/// The descriptor of an open file, `{file_descriptor, alder_file, Reference}`: the reference has the
/// number by which its owner finds the file, and tells who that is, as an alias does.
extension Process {
  /// A descriptor for a file that this process owns from now on.
  func fileDescriptor(_ file: OpenFile) -> Term {
    if state.pointee.openFiles == nil { state.pointee.openFiles = OpenFiles() }
    let unique = uniqueNumber()
    state.pointee.openFiles?.add(file, as: unique)
    return tuple(Self.tag, Self.module, reference(unique, aliasOf: number))
  }

  /// Nil when it has been closed. Others than the owner get an error.
  func openFile(_ descriptor: Term) throws(Raise) -> OpenFile? {
    let reference = try ownedFile(descriptor)
    return state.pointee.openFiles?[reference]
  }

  func forgetFile(_ descriptor: Term) throws(Raise) {
    let reference = try ownedFile(descriptor)
    state.pointee.openFiles?.remove(reference)
  }

  private func ownedFile(_ descriptor: Term) throws(Raise) -> UInt {
    guard descriptor.isTuple(arity: 3), descriptor.elements[2].isReference else { throw badarg() }
    let reference = Reference(descriptor.elements[2])
    guard reference.aliasedProcess == number else { throw error(Self.notOnControllingProcess) }
    return reference.number
  }

  private static let tag = Term(atom: "file_descriptor")
  private static let module = Term(atom: "alder_file")
  private static let notOnControllingProcess = Term(atom: "not_on_controlling_process")
}

extension Native {
  /// The first argument is a descriptor; `body` runs on a thread that may block.
  static func onFile(
    _ name: String, arity: Int,
    _ body: @escaping @Sendable (Process, OpenFile) throws(Raise) -> Term
  ) -> Native {
    onFile(name, arity: arity, atOnce: { _, _ in nil }, body)
  }

  /// The same where `atOnce` may have an answer without asking the system.
  static func onFile(
    _ name: String, arity: Int,
    atOnce: @escaping @Sendable (Process, OpenFile) throws(Raise) -> Term?,
    _ body: @escaping @Sendable (Process, OpenFile) throws(Raise) -> Term
  ) -> Native {
    .step(name, arity: arity) { p throws(Raise) in
      guard let file = try p.openFile(p[0]) else { return p.deliver(p.closedFile) }
      if let value = try atOnce(p, file) { return p.deliver(value) }
      return p.continueOnDirtyThread { p throws(Raise) in
        guard let file = try p.openFile(p[0]) else { return p.deliver(p.closedFile) }
        return p.deliver(try body(p, file))
      }
    }
  }
}

extension Process {
  /// {error, einval}
  fileprivate var closedFile: Term { tuple(Atom.error, Self.invalid) }
  private static let invalid = Term(atom: "einval")
}
