/// alder_tty: the terminal, for `user_drv`. Everything may have to wait for the thread that reads keys.
///
/// That thread is none of the machine's: a process that waited for keys could not answer anybody.
extension NativeTable {
  static let alderTTY: [Native] = [
    // open(File): whether there is a terminal whose lines can be edited. File is "" for no history. From
    // then on the caller gets messages {event, Event}, where Event is {line, Text}, eof, interrupt,
    // switch, {complete, Before, After}, {key, Byte} or closed.
    .step("open", arity: 1) { p throws(Raise) in
      let file = try p.systemString(p[0])
      return try p.withTerminal { p, terminal in
        terminal.open(history: file.isEmpty ? nil : file)
        p.reportEvents(of: terminal)
        return Atom.true
      }
    },
    // expect(nothing | keys | {line, Prompt, Text, Cursor} | {secret, Prompt})
    .step("expect", arity: 1) { p throws(Raise) in
      guard let input = p.terminalInput(p[0]) else { throw p.badarg() }
      return try p.withTerminal { _, terminal in
        terminal.expect(input)
        return Atom.ok
      }
    },
    // complete(Inserted, Shown)
    .step("complete", arity: 2) { p throws(Raise) in
      guard let text = String(characters: p[0]), let list = String(characters: p[1]) else {
        throw p.badarg()
      }
      return try p.withTerminal { _, terminal in
        terminal.complete(inserting: text, showing: list)
        return Atom.ok
      }
    },
    // cancel(): {Text, Cursor}
    .step("cancel", arity: 0) { p throws(Raise) in
      try p.withTerminal { p, terminal in
        let (line, cursor) = terminal.cancel()
        return p.tuple(p.characters(line), Term(small: cursor))
      }
    },
    .step("remember", arity: 1) { p throws(Raise) in
      guard let command = String(characters: p[0]) else { throw p.badarg() }
      return try p.withTerminal { _, terminal in
        terminal.remember(command)
        return Atom.ok
      }
    },
  ]
}

extension Process {
  /// Delivers what `body` gives, or false if there is no terminal.
  fileprivate func withTerminal(
    _ body: @escaping @Sendable (Process, any LineReader) -> Term
  ) throws(Raise) -> Next? {
    guard let terminal = withMachine({ $0.console.editor }) else { return deliver(Atom.false) }
    return continueOnDirtyThread { p in p.deliver(body(p, terminal)) }
  }

  /// Starts the thread that sends this process what happens.
  fileprivate func reportEvents(of terminal: any LineReader) {
    let machine = self.machine
    let receiver = state.pointee.pid
    Thread(stackSize: 1 << 20) {
      var isOpen = true
      while isOpen {
        let event = terminal.next()
        if case .closed = event { isOpen = false }
        Process.withScratch(for: machine) { p in
          _ = machine.send(p.tuple(Term(atom: "event"), p.term(of: event)), to: receiver)
        }
      }
    }.detach()
  }

  fileprivate func term(of event: TerminalEvent) -> Term {
    switch event {
    case .line(let text): tuple(Term(atom: "line"), characters(text))
    case .end: Atom.eof
    case .interrupt: Term(atom: "interrupt")
    case .switch: Term(atom: "switch")
    case .complete(let before, let after):
      tuple(Term(atom: "complete"), characters(before), characters(after))
    case .key(let byte): tuple(Term(atom: "key"), Term(small: Int(byte)))
    case .closed: Term(atom: "closed")
    }
  }

  fileprivate func terminalInput(_ term: Term) -> TerminalInput? {
    if term == Term(atom: "nothing") { return .nothing }
    if term == Term(atom: "keys") { return .keys }
    guard term.isTuple, term.tupleArity >= 2, let prompt = String(characters: term.elements[1])
    else { return nil }
    if term.isTuple(arity: 2), term.elements[0] == Term(atom: "secret") {
      return .secret(prompt: prompt)
    }
    guard term.isTuple(arity: 4), term.elements[0] == Term(atom: "line"),
      let text = String(characters: term.elements[2]), term.elements[3].isSmall
    else { return nil }
    return .line(prompt: prompt, text: text, cursor: term.elements[3].small)
  }
}
