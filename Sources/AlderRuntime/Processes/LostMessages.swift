import Synchronization

/// The last messages that were sent to processes which were not there, while somebody wants to know.
///
/// Only who has found no receiver comes here, and as long as the log is off reads one flag.
struct LostMessages: ~Copyable, Sendable {
  static let kept = 100
  /// A longer one is not kept, only its length.
  private static let longest = 1000

  struct Entry {
    let sender: OwnedTerm
    let receiver: Term
    /// Nil when it was too long.
    let message: OwnedTerm?
    let words: Int
    let time: Int
  }

  // Not private: the compiler does not find it from the file of a type that has one of these.
  struct Log {
    var entries: [Entry] = []
    /// Where the oldest is, once there are as many as are kept.
    var oldest = 0
    var count = 0
  }

  private let isOn = Atomic<Bool>(false)
  private let log = Locked(Log())

  /// Begins a new log, or stops; returns how it was.
  func set(_ isOn: Bool) -> Bool {
    let before = self.isOn.exchange(isOn, ordering: .relaxed)
    if isOn, !before { log.withLock { $0 = Log() } }
    return before
  }

  /// `sender` has sent `message` to `receiver`, which is a process that has ended or a name of none.
  @inline(never) func note(_ message: Term, to receiver: Term, from sender: Process) {
    guard isOn.load(ordering: .relaxed) else { return }
    let words = message.isPointer ? Copying.size(of: message) : 0
    let entry = Entry(
      sender: OwnedTerm(copying: sender.senderOfLost()), receiver: receiver,
      message: words > Self.longest ? nil : OwnedTerm(copying: message), words: words,
      time: sender.withMachine { $0.clock.system } / 1000)
    log.withLock { log in
      log.count += 1
      if log.entries.count < Self.kept {
        log.entries.append(entry)
      } else {
        log.entries[log.oldest] = entry
        log.oldest = (log.oldest + 1) % Self.kept
      }
    }
  }

  /// {IsOn, Count, [{Time, {Pid, Name, InitialCall, Callers}, Receiver, {Message} | Words}]}, the oldest
  /// first.
  func describe(for p: Process) -> Term {
    log.withLock { log in
      let ordered = log.entries[log.oldest...] + log.entries[..<log.oldest]
      let entries = ordered.map { entry in
        p.tuple([
          p.integer(entry.time), p.copyIn(entry.sender.term), entry.receiver,
          entry.message.map { p.tuple([p.copyIn($0.term)]) } ?? Term(small: entry.words),
        ])
      }
      return p.tuple(
        Term(isOn.load(ordering: .relaxed)), Term(small: log.count), p.list(entries))
    }
  }
}

extension Process {
  private static let callersOfLost = 3

  /// The step that sends does not know its function, but the stack knows who called it.
  fileprivate func senderOfLost() -> Term {
    let name = shared.pointee.registeredName.load(ordering: .relaxed)
    let call = state.pointee.initialCall
    var callers: [Term] = []
    forEachActivation { function, location in
      if callers.count < Self.callersOfLost {
        callers.append(stackEntry(of: function, at: location))
      }
    }
    return tuple([
      state.pointee.pid, name == 0 ? .empty : Term(bits: name),
      tuple(call.module, call.name, Term(small: call.arity)), list(callers),
    ])
  }
}
