package de.hundeschule123.bench.ground;

import com.sun.management.OperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** A look into the running server's Java: its heap and its processor time. */
public final class ServerInside implements AutoCloseable {

    private final JMXConnector connector;
    private final MBeanServerConnection server;

    private ServerInside(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.server = connector.getMBeanServerConnection();
    }

    /** Of the server process with this number, on this machine and of this user. */
    @SuppressWarnings("BanJNDI") // The address is that of a process which we have started.
    public static ServerInside of(long process) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process));
            try {
                String address = machine.startLocalManagementAgent();
                return new ServerInside(JMXConnectorFactory.connect(new JMXServiceURL(address)));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    /** What is alive after a full collection, in MiB. */
    public long heapAlive() throws IOException {
        MemoryMXBean memory = ManagementFactory.getPlatformMXBean(server, MemoryMXBean.class);
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() >> 20;
    }

    /** From now on the peak is counted anew. */
    public void forgetPeak() throws IOException {
        for (MemoryPoolMXBean pool : heap()) {
            pool.resetPeakUsage();
        }
    }

    /** The most that was in the pools of the heap, garbage included, in MiB. */
    public long heapPeak() throws IOException {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    private List<MemoryPoolMXBean> heap() throws IOException {
        return ManagementFactory.getPlatformMXBeans(server, MemoryPoolMXBean.class).stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** How long the server's threads have been at work since its start. */
    public Duration atWork() throws IOException {
        return Duration.ofNanos(
                ManagementFactory.getPlatformMXBean(server, OperatingSystemMXBean.class)
                        .getProcessCpuTime());
    }

    /** A server that has ended meanwhile has ended the connection as well. */
    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException ended) {
            Stage.say("the server has ended: %s", ended.getClass().getSimpleName());
        }
    }
}
