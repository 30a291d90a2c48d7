/// A step at which a process may stop until something happens: it says which of its frame's slots the
/// collector has to look at meanwhile.
class WaitingStep: Step {
  final let live: LiveSlots

  init(_ site: Site, live: LiveSlots) {
    self.live = live
    super.init(site)
  }
}

/// Why a process does not run, and so what makes it go on.
enum Waiting: UInt8 {
  /// It runs.
  case running
  /// It would run, at the entry of `resumeFunction`.
  case entry
  /// It would run, at `resume`, which does not tell what is live: no collection before.
  case step
  /// In a receive, for a message it has not seen or for the time to run out; then at `resume`.
  case message
  /// For the answer to its request; then at `resume`.
  case reply
}

/// What to do with a process that has left the dispatch loop.
enum Outcome: UInt8 {
  /// Its turn is over.
  case yielded
  case waiting
  /// `ending` says how.
  case ended
  /// To go on, on a thread that may block.
  case dirty
}
