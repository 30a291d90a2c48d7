/// The atoms that the engine itself names. Their indices are constants: a name's place in
/// `predefinedNames`, which is how the atom table begins. To add one, add it to both lists at the end.
enum Atom {
  static let predefinedNames: [String] = [
    "true", "false", "ok", "error", "undefined", "nil", "normal", "kill", "killed", "noproc",
    "exit", "throw", "badarg", "badarith", "badmatch", "badfun", "badarity", "badmap", "badkey",
    "case_clause", "if_clause", "function_clause", "try_clause", "else_clause", "undef",
    "nocatch", "system_limit", "noconnection", "timeout", "timeout_value", "infinity", "erlang",
    "lists", "maps", "io", "io_lib", "math", "string", "init", "user", "main", "start", "run",
    "halt", "EXIT", "DOWN", "trap_exit", "error_handler", "min_heap_size", "min_bin_vheap_size",
    "max_heap_size", "priority", "save_calls", "message_queue_data", "async_dist", "low", "high",
    "max", "monitor", "link", "process", "port", "time_offset", "clock_service", "alias",
    "explicit_unalias", "demonitor", "reply_demonitor", "reply", "tag", "flush", "info",
    "messages", "links", "monitors", "monitored_by", "message_queue_len", "dictionary",
    "registered_name", "status", "running", "runnable", "waiting", "exiting",
    "garbage_collecting", "suspended", "current_function", "initial_call", "current_location",
    "current_stacktrace", "memory", "heap_size", "stack_size", "total_heap_size", "reductions",
    "group_leader", "garbage_collection", "garbage_collection_info", "parent", "suspending",
    "fullsweep_after", "minor_gcs", "on_heap", "off_heap", "mixed", "sequential_trace_token",
    "module", "name", "arity", "env", "type", "local", "external", "size", "error_logger",
    "include_shared_binaries", "line", "file", "error_info", "cause", "function", "format_error",
    "erl_erts_errors", "bad_generator", "bad_filter", "atom", "binary", "boolean", "float", "fun",
    "integer", "list", "map", "number", "pid", "reference", "tuple", "second", "millisecond",
    "microsecond", "nanosecond", "native", "perf_counter", "seconds", "milli_seconds",
    "micro_seconds", "nano_seconds", "monotonic", "positive", "undefined_function",
    "undefined_lambda", "module_info", "exports", "attributes", "compile", "md5", "functions",
    "exit_status", "nonode@nohost", "processes", "system", "atom_used", "code", "ets", "total",
    "processes_used", "scalars", "compact", "decimals", "short", "scientific", "encoding",
    "latin1", "utf8", "unicode", "utf16", "utf32", "big", "little", "spawn", "spawn_link",
    "spawn_monitor", "spawn_opt", "apply", "hibernate", "wait", "flush_monitor_messages",
    "logger", "log", "nif_not_loaded", "not_loaded_yet", "notsup", "not_supported", "noaccess",
    "terminated", "all", "any", "loaded", "value", "none", "and", "or", "not", "xor", "div",
    "rem", "band", "bor", "bxor", "bnot", "bsl", "bsr", "andalso", "orelse", "+", "-", "*", "/",
    "==", "/=", "=<", "<", ">=", ">", "=:=", "=/=", "++", "--", "!", "[]", "{}", "_", "$_",
    "dirty", "current", "old", "class", "reason", "stacktrace", "kernel", "stdlib", "shell",
    "eof", "args", "schedulers", "schedulers_online", "logical_processors", "otp_release",
    "version", "wordsize", "process_count", "process_limit", "atom_count", "atom_limit",
    "machine", "system_architecture", "runtime", "wall_clock", "context_switches", "run_queue",
    "exact_reductions", "scheduler", "total_active_tasks", "emulator_flavor", "jit", "interp",
    "smp_support", "threads", "os_type", "unix", "linux", "async", "nosuspend", "noconnect",
    "set_on_spawn", "mem", "max_size", "ordered", "iterator", "backtrace", "",
  ]

  static var `true`: Term { Term(atomIndex: 0) }
  static var `false`: Term { Term(atomIndex: 1) }
  static var ok: Term { Term(atomIndex: 2) }
  static var error: Term { Term(atomIndex: 3) }
  static var undefined: Term { Term(atomIndex: 4) }
  static var `nil`: Term { Term(atomIndex: 5) }
  static var normal: Term { Term(atomIndex: 6) }
  static var kill: Term { Term(atomIndex: 7) }
  static var killed: Term { Term(atomIndex: 8) }
  static var noproc: Term { Term(atomIndex: 9) }
  static var exit: Term { Term(atomIndex: 10) }
  static var `throw`: Term { Term(atomIndex: 11) }
  static var badarg: Term { Term(atomIndex: 12) }
  static var badarith: Term { Term(atomIndex: 13) }
  static var badmatch: Term { Term(atomIndex: 14) }
  static var badfun: Term { Term(atomIndex: 15) }
  static var badarity: Term { Term(atomIndex: 16) }
  static var badmap: Term { Term(atomIndex: 17) }
  static var badkey: Term { Term(atomIndex: 18) }
  static var caseClause: Term { Term(atomIndex: 19) }
  static var ifClause: Term { Term(atomIndex: 20) }
  static var functionClause: Term { Term(atomIndex: 21) }
  static var tryClause: Term { Term(atomIndex: 22) }
  static var elseClause: Term { Term(atomIndex: 23) }
  static var undef: Term { Term(atomIndex: 24) }
  static var nocatch: Term { Term(atomIndex: 25) }
  static var systemLimit: Term { Term(atomIndex: 26) }
  static var noconnection: Term { Term(atomIndex: 27) }
  static var timeout: Term { Term(atomIndex: 28) }
  static var timeoutValue: Term { Term(atomIndex: 29) }
  static var infinity: Term { Term(atomIndex: 30) }
  static var erlang: Term { Term(atomIndex: 31) }
  static var lists: Term { Term(atomIndex: 32) }
  static var maps: Term { Term(atomIndex: 33) }
  static var io: Term { Term(atomIndex: 34) }
  static var ioLib: Term { Term(atomIndex: 35) }
  static var math: Term { Term(atomIndex: 36) }
  static var string: Term { Term(atomIndex: 37) }
  static var `init`: Term { Term(atomIndex: 38) }
  static var user: Term { Term(atomIndex: 39) }
  static var main: Term { Term(atomIndex: 40) }
  static var start: Term { Term(atomIndex: 41) }
  static var run: Term { Term(atomIndex: 42) }
  static var halt: Term { Term(atomIndex: 43) }
  static var exitTag: Term { Term(atomIndex: 44) }
  static var downTag: Term { Term(atomIndex: 45) }
  static var trapExit: Term { Term(atomIndex: 46) }
  static var errorHandler: Term { Term(atomIndex: 47) }
  static var minHeapSize: Term { Term(atomIndex: 48) }
  static var minBinVheapSize: Term { Term(atomIndex: 49) }
  static var maxHeapSize: Term { Term(atomIndex: 50) }
  static var priority: Term { Term(atomIndex: 51) }
  static var saveCalls: Term { Term(atomIndex: 52) }
  static var messageQueueData: Term { Term(atomIndex: 53) }
  static var asyncDist: Term { Term(atomIndex: 54) }
  static var low: Term { Term(atomIndex: 55) }
  static var high: Term { Term(atomIndex: 56) }
  static var max: Term { Term(atomIndex: 57) }
  static var monitor: Term { Term(atomIndex: 58) }
  static var link: Term { Term(atomIndex: 59) }
  static var process: Term { Term(atomIndex: 60) }
  static var port: Term { Term(atomIndex: 61) }
  static var timeOffset: Term { Term(atomIndex: 62) }
  static var clockService: Term { Term(atomIndex: 63) }
  static var alias: Term { Term(atomIndex: 64) }
  static var explicitUnalias: Term { Term(atomIndex: 65) }
  static var demonitor: Term { Term(atomIndex: 66) }
  static var replyDemonitor: Term { Term(atomIndex: 67) }
  static var reply: Term { Term(atomIndex: 68) }
  static var tag: Term { Term(atomIndex: 69) }
  static var flush: Term { Term(atomIndex: 70) }
  static var info: Term { Term(atomIndex: 71) }
  static var messages: Term { Term(atomIndex: 72) }
  static var links: Term { Term(atomIndex: 73) }
  static var monitors: Term { Term(atomIndex: 74) }
  static var monitoredBy: Term { Term(atomIndex: 75) }
  static var messageQueueLen: Term { Term(atomIndex: 76) }
  static var dictionary: Term { Term(atomIndex: 77) }
  static var registeredName: Term { Term(atomIndex: 78) }
  static var status: Term { Term(atomIndex: 79) }
  static var running: Term { Term(atomIndex: 80) }
  static var runnable: Term { Term(atomIndex: 81) }
  static var waiting: Term { Term(atomIndex: 82) }
  static var exiting: Term { Term(atomIndex: 83) }
  static var garbageCollecting: Term { Term(atomIndex: 84) }
  static var suspended: Term { Term(atomIndex: 85) }
  static var currentFunction: Term { Term(atomIndex: 86) }
  static var initialCall: Term { Term(atomIndex: 87) }
  static var currentLocation: Term { Term(atomIndex: 88) }
  static var currentStacktrace: Term { Term(atomIndex: 89) }
  static var memory: Term { Term(atomIndex: 90) }
  static var heapSize: Term { Term(atomIndex: 91) }
  static var stackSize: Term { Term(atomIndex: 92) }
  static var totalHeapSize: Term { Term(atomIndex: 93) }
  static var reductions: Term { Term(atomIndex: 94) }
  static var groupLeader: Term { Term(atomIndex: 95) }
  static var garbageCollection: Term { Term(atomIndex: 96) }
  static var garbageCollectionInfo: Term { Term(atomIndex: 97) }
  static var parent: Term { Term(atomIndex: 98) }
  static var suspending: Term { Term(atomIndex: 99) }
  static var fullsweepAfter: Term { Term(atomIndex: 100) }
  static var minorGcs: Term { Term(atomIndex: 101) }
  static var onHeap: Term { Term(atomIndex: 102) }
  static var offHeap: Term { Term(atomIndex: 103) }
  static var mixed: Term { Term(atomIndex: 104) }
  static var sequentialTraceToken: Term { Term(atomIndex: 105) }
  static var module: Term { Term(atomIndex: 106) }
  static var name: Term { Term(atomIndex: 107) }
  static var arity: Term { Term(atomIndex: 108) }
  static var env: Term { Term(atomIndex: 109) }
  static var type: Term { Term(atomIndex: 110) }
  static var local: Term { Term(atomIndex: 111) }
  static var external: Term { Term(atomIndex: 112) }
  static var size: Term { Term(atomIndex: 113) }
  static var errorLogger: Term { Term(atomIndex: 114) }
  static var includeSharedBinaries: Term { Term(atomIndex: 115) }
  static var line: Term { Term(atomIndex: 116) }
  static var file: Term { Term(atomIndex: 117) }
  static var errorInfo: Term { Term(atomIndex: 118) }
  static var cause: Term { Term(atomIndex: 119) }
  static var function: Term { Term(atomIndex: 120) }
  static var formatError: Term { Term(atomIndex: 121) }
  static var erlErtsErrors: Term { Term(atomIndex: 122) }
  static var badGenerator: Term { Term(atomIndex: 123) }
  static var badFilter: Term { Term(atomIndex: 124) }
  static var atom: Term { Term(atomIndex: 125) }
  static var binary: Term { Term(atomIndex: 126) }
  static var boolean: Term { Term(atomIndex: 127) }
  static var float: Term { Term(atomIndex: 128) }
  static var fun: Term { Term(atomIndex: 129) }
  static var integer: Term { Term(atomIndex: 130) }
  static var list: Term { Term(atomIndex: 131) }
  static var map: Term { Term(atomIndex: 132) }
  static var number: Term { Term(atomIndex: 133) }
  static var pid: Term { Term(atomIndex: 134) }
  static var reference: Term { Term(atomIndex: 135) }
  static var tuple: Term { Term(atomIndex: 136) }
  static var second: Term { Term(atomIndex: 137) }
  static var millisecond: Term { Term(atomIndex: 138) }
  static var microsecond: Term { Term(atomIndex: 139) }
  static var nanosecond: Term { Term(atomIndex: 140) }
  static var native: Term { Term(atomIndex: 141) }
  static var perfCounter: Term { Term(atomIndex: 142) }
  static var seconds: Term { Term(atomIndex: 143) }
  static var milliSeconds: Term { Term(atomIndex: 144) }
  static var microSeconds: Term { Term(atomIndex: 145) }
  static var nanoSeconds: Term { Term(atomIndex: 146) }
  static var monotonic: Term { Term(atomIndex: 147) }
  static var positive: Term { Term(atomIndex: 148) }
  static var undefinedFunction: Term { Term(atomIndex: 149) }
  static var undefinedLambda: Term { Term(atomIndex: 150) }
  static var moduleInfo: Term { Term(atomIndex: 151) }
  static var exports: Term { Term(atomIndex: 152) }
  static var attributes: Term { Term(atomIndex: 153) }
  static var compile: Term { Term(atomIndex: 154) }
  static var md5: Term { Term(atomIndex: 155) }
  static var functions: Term { Term(atomIndex: 156) }
  static var exitStatus: Term { Term(atomIndex: 157) }
  static var nonodeNohost: Term { Term(atomIndex: 158) }
  static var processes: Term { Term(atomIndex: 159) }
  static var system: Term { Term(atomIndex: 160) }
  static var atomUsed: Term { Term(atomIndex: 161) }
  static var code: Term { Term(atomIndex: 162) }
  static var ets: Term { Term(atomIndex: 163) }
  static var total: Term { Term(atomIndex: 164) }
  static var processesUsed: Term { Term(atomIndex: 165) }
  static var scalars: Term { Term(atomIndex: 166) }
  static var compact: Term { Term(atomIndex: 167) }
  static var decimals: Term { Term(atomIndex: 168) }
  static var short: Term { Term(atomIndex: 169) }
  static var scientific: Term { Term(atomIndex: 170) }
  static var encoding: Term { Term(atomIndex: 171) }
  static var latin1: Term { Term(atomIndex: 172) }
  static var utf8: Term { Term(atomIndex: 173) }
  static var unicode: Term { Term(atomIndex: 174) }
  static var utf16: Term { Term(atomIndex: 175) }
  static var utf32: Term { Term(atomIndex: 176) }
  static var big: Term { Term(atomIndex: 177) }
  static var little: Term { Term(atomIndex: 178) }
  static var spawn: Term { Term(atomIndex: 179) }
  static var spawnLink: Term { Term(atomIndex: 180) }
  static var spawnMonitor: Term { Term(atomIndex: 181) }
  static var spawnOpt: Term { Term(atomIndex: 182) }
  static var apply: Term { Term(atomIndex: 183) }
  static var hibernate: Term { Term(atomIndex: 184) }
  static var wait: Term { Term(atomIndex: 185) }
  static var flushMonitorMessages: Term { Term(atomIndex: 186) }
  static var logger: Term { Term(atomIndex: 187) }
  static var log: Term { Term(atomIndex: 188) }
  static var nifNotLoaded: Term { Term(atomIndex: 189) }
  static var notLoadedYet: Term { Term(atomIndex: 190) }
  static var notsup: Term { Term(atomIndex: 191) }
  static var notSupported: Term { Term(atomIndex: 192) }
  static var noaccess: Term { Term(atomIndex: 193) }
  static var terminated: Term { Term(atomIndex: 194) }
  static var all: Term { Term(atomIndex: 195) }
  static var `any`: Term { Term(atomIndex: 196) }
  static var loaded: Term { Term(atomIndex: 197) }
  static var value: Term { Term(atomIndex: 198) }
  static var `none`: Term { Term(atomIndex: 199) }
  static var and: Term { Term(atomIndex: 200) }
  static var or: Term { Term(atomIndex: 201) }
  static var not: Term { Term(atomIndex: 202) }
  static var xor: Term { Term(atomIndex: 203) }
  static var div: Term { Term(atomIndex: 204) }
  static var rem: Term { Term(atomIndex: 205) }
  static var band: Term { Term(atomIndex: 206) }
  static var bor: Term { Term(atomIndex: 207) }
  static var bxor: Term { Term(atomIndex: 208) }
  static var bnot: Term { Term(atomIndex: 209) }
  static var bsl: Term { Term(atomIndex: 210) }
  static var bsr: Term { Term(atomIndex: 211) }
  static var andalso: Term { Term(atomIndex: 212) }
  static var orelse: Term { Term(atomIndex: 213) }
  static var plus: Term { Term(atomIndex: 214) }
  static var minus: Term { Term(atomIndex: 215) }
  static var times: Term { Term(atomIndex: 216) }
  static var divide: Term { Term(atomIndex: 217) }
  static var equal: Term { Term(atomIndex: 218) }
  static var notEqual: Term { Term(atomIndex: 219) }
  static var lessOrEqual: Term { Term(atomIndex: 220) }
  static var less: Term { Term(atomIndex: 221) }
  static var greaterOrEqual: Term { Term(atomIndex: 222) }
  static var greater: Term { Term(atomIndex: 223) }
  static var exactlyEqual: Term { Term(atomIndex: 224) }
  static var exactlyNotEqual: Term { Term(atomIndex: 225) }
  static var append: Term { Term(atomIndex: 226) }
  static var subtract: Term { Term(atomIndex: 227) }
  static var send: Term { Term(atomIndex: 228) }
  static var emptyListName: Term { Term(atomIndex: 229) }
  static var emptyTupleName: Term { Term(atomIndex: 230) }
  static var underscore: Term { Term(atomIndex: 231) }
  static var dollarUnderscore: Term { Term(atomIndex: 232) }
  static var dirty: Term { Term(atomIndex: 233) }
  static var current: Term { Term(atomIndex: 234) }
  static var old: Term { Term(atomIndex: 235) }
  static var `class`: Term { Term(atomIndex: 236) }
  static var reason: Term { Term(atomIndex: 237) }
  static var stacktrace: Term { Term(atomIndex: 238) }
  static var kernel: Term { Term(atomIndex: 239) }
  static var stdlib: Term { Term(atomIndex: 240) }
  static var shell: Term { Term(atomIndex: 241) }
  static var eof: Term { Term(atomIndex: 242) }
  static var args: Term { Term(atomIndex: 243) }
  static var schedulers: Term { Term(atomIndex: 244) }
  static var schedulersOnline: Term { Term(atomIndex: 245) }
  static var logicalProcessors: Term { Term(atomIndex: 246) }
  static var otpRelease: Term { Term(atomIndex: 247) }
  static var version: Term { Term(atomIndex: 248) }
  static var wordsize: Term { Term(atomIndex: 249) }
  static var processCount: Term { Term(atomIndex: 250) }
  static var processLimit: Term { Term(atomIndex: 251) }
  static var atomCount: Term { Term(atomIndex: 252) }
  static var atomLimit: Term { Term(atomIndex: 253) }
  static var machine: Term { Term(atomIndex: 254) }
  static var systemArchitecture: Term { Term(atomIndex: 255) }
  static var runtime: Term { Term(atomIndex: 256) }
  static var wallClock: Term { Term(atomIndex: 257) }
  static var contextSwitches: Term { Term(atomIndex: 258) }
  static var runQueue: Term { Term(atomIndex: 259) }
  static var exactReductions: Term { Term(atomIndex: 260) }
  static var scheduler: Term { Term(atomIndex: 261) }
  static var totalActiveTasks: Term { Term(atomIndex: 262) }
  static var emulatorFlavor: Term { Term(atomIndex: 263) }
  static var jit: Term { Term(atomIndex: 264) }
  static var interp: Term { Term(atomIndex: 265) }
  static var smpSupport: Term { Term(atomIndex: 266) }
  static var threads: Term { Term(atomIndex: 267) }
  static var osType: Term { Term(atomIndex: 268) }
  static var unix: Term { Term(atomIndex: 269) }
  static var linux: Term { Term(atomIndex: 270) }
  static var async: Term { Term(atomIndex: 271) }
  static var nosuspend: Term { Term(atomIndex: 272) }
  static var noconnect: Term { Term(atomIndex: 273) }
  static var setOnSpawn: Term { Term(atomIndex: 274) }
  static var mem: Term { Term(atomIndex: 275) }
  static var maxSize: Term { Term(atomIndex: 276) }
  static var ordered: Term { Term(atomIndex: 277) }
  static var iterator: Term { Term(atomIndex: 278) }
  static var backtrace: Term { Term(atomIndex: 279) }
}
