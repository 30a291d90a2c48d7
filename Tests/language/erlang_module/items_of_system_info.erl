%%% Every documented item of system_info/1 has a value of its type.
-module(items_of_system_info).

-export([main/1]).

main(_) ->
    Integers = [atom_count, atom_limit, dirty_cpu_schedulers, dirty_cpu_schedulers_online, dirty_io_schedulers,
                end_time, ets_count, ets_limit, logical_processors_online, port_count, port_limit,
                process_count, process_limit, scheduler_id, schedulers, schedulers_online, start_time,
                thread_pool_size, creation, delayed_node_table_gc, dist_buf_busy_limit,
                outstanding_system_requests_limit, trace_control_word, wordsize, {wordsize, external},
                {wordsize, internal}, compat_rel],
    Atoms = [heap_type, message_queue_data, time_correction, time_offset, time_warp_mode,
             tolerant_timeofday, multi_scheduling, scheduler_bind_type, smp_support, threads, build_type,
             debug_compiled, dynamic_trace, dynamic_trace_probes, emu_flavor, emu_type, kernel_poll,
             port_parallelism],
    Strings = [otp_release, version, machine, system_architecture, system_version, nif_version, driver_version],
    Lists = [garbage_collection, heap_sizes, os_monotonic_time_source, os_system_time_source, dist_ctrl,
             multi_scheduling_blockers, alloc_util_allocators],
    Tuples = [fullsweep_after, min_heap_size, min_bin_vheap_size, scheduler_bindings, allocator, c_compiler_used],
    Binaries = [info, loaded, procs, dist],
    Groups = [{fun is_integer/1, Integers}, {fun is_atom/1, Atoms}, {fun io_lib:char_list/1, Strings},
              {fun is_list/1, Lists}, {fun is_tuple/1, Tuples}, {fun is_binary/1, Binaries},
              {fun is_map/1, [max_heap_size]}],
    io:format("~w~n", [[Item || {IsRight, Items} <- Groups, Item <- Items,
                                not IsRight(erlang:system_info(Item))]]),
    io:format("~w~n", [[Item || Item <- [foo, {foo, bar}, 1, {wordsize, other}],
                                (catch erlang:system_info(Item)) =:= ok]]).

%% expect: []
%% expect: []
