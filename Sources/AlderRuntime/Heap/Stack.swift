/// A process's stack: grows upwards by reallocation, frames hold no pointers into it.
struct Stack {
  let base: Words
  let capacity: Int

  /// Words that are free behind `ProcessState.stackLimit`: a frame of up to that size needs no
  /// check of its own. Larger ones begin with a `ReserveFrame` step.
  static let slack = 32
}
