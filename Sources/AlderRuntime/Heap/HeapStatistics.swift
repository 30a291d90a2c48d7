/// What `erlang:process_info/2` tells about memory, in words.
extension Process {
  /// Of the young block: `heap_size`.
  var heapSize: Int { state.pointee.heap.capacity }
  /// All blocks and fragments of the heap: `total_heap_size`.
  var totalHeapSize: Int { state.pointee.heap.words }
  /// What is in use of the stack: `stack_size`.
  var stackSize: Int { state.pointee.frame - state.pointee.stack.base }
}

extension Copying {
  /// The words of `term` as `erts_debug:flat_size/1` counts them: what a copy takes, but with literals
  /// counted too.
  static func flatSize(of term: Term) -> Int { size(of: term, literals: .nothing) }
}
