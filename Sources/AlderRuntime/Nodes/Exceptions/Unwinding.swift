/// From a raise to the handler that takes it.
///
/// Handlers cost nothing until then: every step knows the handler around it in its function, every
/// call on the stack is such a step.
extension Process {
  /// The step that goes on after an exception was raised in `step`.
  @inline(never) func unwind(from step: Step) -> Next? {
    if state.pointee.exceptionTrace.isNone { captureTrace(from: step) }
    state.pointee.failureLocation = .none
    guard let handler = step.handler else { return unwindFromFrame() }
    return handle(handler)
  }

  /// The same for an exception raised in place of the function that runs in the frame.
  @inline(never) func unwindFromFrame() -> Next? {
    if state.pointee.exceptionTrace.isNone { captureTrace(from: nil) }
    state.pointee.failureLocation = .none
    while true {
      // Safe: the call at the bottom of every stack has a handler.
      let handler = CallStep.below(frame)._withUnsafeGuaranteedRef { call in
        frame -= call.stride
        return call.handler
      }
      if let handler { return handle(handler) }
    }
  }

  private func handle(_ handler: Unmanaged<Handler>) -> Next {
    handler._withUnsafeGuaranteedRef { handler in
      let slots = frame + handler.firstSlot
      slots[0] = state.pointee.exceptionClass
      slots[1] = state.pointee.exceptionReason
      slots[2] = state.pointee.exceptionTrace
      clearException()
      return handler.next
    }
  }

  private func clearException() {
    state.pointee.exceptionClass = .none
    state.pointee.exceptionReason = .none
    state.pointee.exceptionTrace = .none
    state.pointee.exceptionOrigin = .none
  }
}

// MARK: Stack traces

extension Process {
  /// As many entries as OTP keeps by default.
  private static var traceDepth: Int { 8 }

  /// Notes what is on the stack in a `trace` object; `traceList` makes Erlang's list of it, if
  /// anybody asks. Its words: the entry of the native that failed, or {Arguments, Options} that
  /// belong to the first function's entry, or `[]`; then function and location in turns. Functions
  /// outlive the purge of their module, steps do not.
  private func captureTrace(from step: Step?) {
    let origin = state.pointee.exceptionOrigin
    let box = allocate(2 + 2 * Self.traceDepth)
    box[1] = origin.isNone ? .empty : origin
    var count = origin.isTuple(arity: 4) ? 1 : 0
    var end = 2
    func note(_ step: Step, at location: SourceLocation) {
      box[end] = step.function.word
      box[end + 1] = location.term
      end += 2
      count += 1
    }
    if let step, !step.function.isNative {
      let inner = state.pointee.failureLocation
      note(step, at: inner == .none ? step.location : inner)
    }
    var frame = self.frame
    let bottom = state.pointee.stack.base + EngineSteps.firstFrame
    var last = Term.none
    while count < Self.traceDepth, frame > bottom {
      // A recursion that comes back to the same place stands there once, as in OTP.
      let isRepeated = frame[-1] == last
      last = frame[-1]
      CallStep.below(frame)._withUnsafeGuaranteedRef { call in
        if !call.function.isNative, !isRepeated { note(call, at: call.location) }
        frame -= call.stride
      }
    }
    // What was not needed is given back. Safe: nothing was allocated in between.
    state.pointee.heapTop = box + end
    box[0] = Header(.trace, size: end - 1).term
    state.pointee.exceptionTrace = Term(boxed: box)
  }

  /// The stack trace as programs see it. What is a list already stays as it is.
  func traceList(_ trace: Term) -> Term {
    guard trace.isBoxed(.trace) else { return trace }
    let size = trace.header.size
    let words = trace.box
    var entries: [Term] = []
    let origin = words[1]
    if origin.isTuple(arity: 4) { entries.append(origin) }
    for index in stride(from: 2, to: size, by: 2) {
      let function = Unmanaged<FunctionCode>.fromOpaque(
        UnsafeRawPointer(bitPattern: words[index].bits).unsafelyUnwrapped)
      let location = SourceLocation(words[index + 1])
      let entry = function._withUnsafeGuaranteedRef { stackEntry(of: $0, at: location) }
      entries.append(entry)
    }
    if origin.isTuple(arity: 2), let entry = entries.first {
      entries[0] = detailed(entry, arguments: origin.elements[0], options: origin.elements[1])
    }
    return list(entries)
  }

  /// A function's entry with its arguments and what the raiser says about the error.
  private func detailed(_ entry: Term, arguments: Term, options: Term) -> Term {
    let elements = entry.elements
    var information = elements[3]
    var rest = options
    while rest.isCons {
      if rest.head.isTuple(arity: 2), rest.head.elements[0] == Atom.errorInfo {
        information = (try? appendLists(information, cons(rest.head, .empty))) ?? information
        break
      }
      rest = rest.tail
    }
    return stackEntry(
      elements[0], elements[1], arguments.isList ? arguments : elements[2], information)
  }

  func stackEntry(of function: FunctionCode, at location: SourceLocation) -> Term {
    stackEntry(
      function.module.name, function.name, Term(small: function.liveAtEntry),
      function.module.locationTerm(location, in: self))
  }
}

extension SourceLocation {
  var term: Term { Term(small: Int(bits)) }
  init(_ term: Term) { bits = UInt32(truncatingIfNeeded: term.small) }
}
