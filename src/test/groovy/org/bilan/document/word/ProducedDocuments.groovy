package org.bilan.document.word

import groovy.transform.CompileStatic
import java.util.concurrent.ConcurrentLinkedQueue
import net.bytebuddy.ByteBuddy
import net.bytebuddy.agent.ByteBuddyAgent
import net.bytebuddy.asm.Advice
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy
import net.bytebuddy.matcher.ElementMatchers
import org.bilan.document.sheet.FormSheet
import org.bilan.document.sheet.Workbook
import org.spockframework.runtime.extension.IGlobalExtension
import org.spockframework.runtime.extension.IMethodInvocation
import org.spockframework.runtime.model.FeatureInfo
import org.spockframework.runtime.model.SpecInfo

/**
 * Holds every Word file and workbook that is written while a feature of any spec runs against the rules of {@link ValidDocx}: by the
 * pages, the commands and the engine alike. It looks on where all of them end, in {@link DocxPackage#write}, {@link Workbook#write} and {@link FormSheet#write}.
 */
@CompileStatic
class ProducedDocuments implements IGlobalExtension {
    private static final Queue<byte[]> WRITTEN = new ConcurrentLinkedQueue<>()
    private static final Set<String> KNOWN = Collections.synchronizedSet(new HashSet<String>())

    /** Where the looking on is woven in. */
    @CompileStatic
    static class OnWrite {
        @Advice.OnMethodExit
        static void written(@Advice.Return byte[] docx) {
            ProducedDocuments.take(docx)
        }
    }

    static void take(byte[] docx) {
        if (docx != null && KNOWN.add("${docx.length} ${Arrays.hashCode(docx)}".toString())) {
            WRITTEN.add(docx)
        }
    }

    /** How many wait to be looked at. */
    static int waiting() {
        WRITTEN.size()
    }

    @Override
    void start() {
        ByteBuddyAgent.install()
        [DocxPackage, Workbook, FormSheet].each { Class<?> writer ->
            new ByteBuddy().redefine(writer)
                .visit(Advice.to(OnWrite).on(ElementMatchers.named('write').and(ElementMatchers.returns(byte[]))))
                .make().load(writer.classLoader, ClassReloadingStrategy.fromInstalledAgent())
        }
    }

    @Override
    void visitSpec(SpecInfo spec) {
        spec.addInterceptor { IMethodInvocation run -> checked(run) }
        spec.allFeatures.each { FeatureInfo feature -> feature.addIterationInterceptor { IMethodInvocation run -> checked(run) } }
    }

    private static void checked(IMethodInvocation run) {
        run.proceed()
        List<String> faults = []
        for (byte[] docx = WRITTEN.poll(); docx != null; docx = WRITTEN.poll()) {
            faults.addAll(ValidDocx.faults(docx))
        }
        if (faults) {
            throw new AssertionError((Object) "A Word file or workbook was written that is not valid:\n${faults.unique().take(10).join('\n')}".toString())
        }
    }
}
