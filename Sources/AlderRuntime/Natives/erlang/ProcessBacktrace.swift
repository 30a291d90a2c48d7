/// The functions that a process is in, as text.
extension Process {
  /// The item `backtrace` of process_info/2.
  func backtrace() -> Term { (try? binary(backtraceText)) ?? Atom.undefined }

  private var backtraceText: [UInt8] {
    var text = ""
    forEachActivation { function, location in
      let name = TermText.write(function.module.name) + ":" + TermText.write(function.name)
      text += "\(name)/\(function.liveAtEntry)"
      if location != .none, location.file < function.module.files.count {
        text += " (\(function.module.files[location.file]):\(location.line))"
      }
      text += "\n"
    }
    return Array(text.utf8)
  }

  /// Writes it to standard error.
  func displayBacktrace() {
    _ = withMachine { $0.console }.write(2, backtraceText)
  }

  /// What another process is asked for to write its own.
  static let displayBacktrace = Term(atom: "display_backtrace")

  func displayBacktrace(of target: Term) -> Next? {
    if target == state.pointee.pid {
      displayBacktrace()
      return deliver(Atom.true)
    }
    return request(
      .infoRequest, Self.displayBacktrace, to: target.pidNumber, otherwise: Atom.false,
      at: withMachine { $0.steps.checkReply })
  }

  /// How many functions that are running have something that catches exceptions.
  var handlerCount: Int {
    var count = 0
    var frame = state.pointee.frame
    while frame > state.pointee.stack.base + EngineSteps.firstFrame {
      frame = CallStep.below(frame)._withUnsafeGuaranteedRef { call in
        if call.handler != nil { count += 1 }
        return frame - call.stride
      }
    }
    return count
  }
}
