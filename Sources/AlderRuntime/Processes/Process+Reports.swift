import Glibc

private let gl = Term(atom: "gl")
private let timeKey = Term(atom: "time")
private let emulator = Term(atom: "emulator")

/// What the machine has to say about a process goes to the process registered as `logger`.
extension Process {
  /// The report on a process that ends for an exception nobody has caught, or for want of memory.
  func sendReport(_ ending: Ending) {
    switch ending.report {
    case .none: break
    case .uncaught:
      sendReport(
        format: "Error in process ~p with exit value:~n~p~n",
        arguments: list([state.pointee.pid, ending.reason]))
    case .memory: reportMemoryLimit()
    }
  }

  /// The process had most memory when there was too little.
  private func reportMemoryLimit() {
    let bytes = footprint * MemoryLayout<Term>.stride + state.pointee.heap.offHeapBytes
    sendReport(
      format: """
             Process:            ~p on node ~p~n\
             Context:            memory limit of the system reached~n\
             Memory Limit:       ~p bytes~n\
             Process Memory:     ~p bytes~n\
             Message Queue Len:  ~p~n
        """,
      arguments: list([
        state.pointee.pid, Atom.nonodeNohost, Term(small: withMachine { $0.memoryWatch.limit }),
        Term(small: bytes), Term(small: state.pointee.mailbox.count),
      ]))
  }

  func reportMaximumHeap(_ limit: Int, kill: Bool) {
    sendReport(
      format: """
             Process:            ~p on node ~p~n\
             Context:            maximum heap size reached~n\
             Max Heap Size:      ~p~n\
             Total Heap Size:    ~p~n\
             Kill:               ~p~n\
             Error Logger:       true~n\
             Message Queue Len:  ~p~n\
             GC Info:            ~p~n
        """,
      arguments: list([
        state.pointee.pid, Atom.nonodeNohost, Term(small: limit), Term(small: footprint),
        Term(kill), Term(small: state.pointee.mailbox.count),
        collectorState(),
      ]))
  }

  private func sendReport(format: String, arguments: Term) {
    guard let number = withMachine({ $0.registry.find(Atom.logger) }), number != self.number else {
      return writeReport(format, arguments)
    }
    let metadata = sortedMap([
      (Atom.errorLogger, sortedMap([(emulator, Atom.true), (Atom.tag, Atom.error)])),
      (gl, state.pointee.groupLeader), (Atom.pid, state.pointee.pid),
      (timeKey, Term(small: withMachine { $0.clock.system } / 1000)),
    ])
    let characters = list(format.unicodeScalars.map { Term(small: Int($0.value)) })
    send(tuple([Atom.log, Atom.error, characters, arguments, metadata]), toProcess: number)
  }

  /// There is nobody to log it.
  private func writeReport(_ format: String, _ arguments: Term) {
    var text = ""
    var rest = arguments
    var directive = false
    for character in format {
      if directive {
        directive = false
        if character == "n" {
          text += "\n"
        } else {
          text += rest.isCons ? TermText.pretty(rest.head) : ""
          rest = rest.isCons ? rest.tail : rest
        }
      } else if character == "~" {
        directive = true
      } else {
        text.append(character)
      }
    }
    text.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
  }
}
